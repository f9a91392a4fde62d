import type { VNode } from 'preact';
import type { Voortgang as Stand } from '../../realisatie/index.js';
import { Formulier, Knop, Link } from '../onderdelen/formulier.js';
import { adres, type Kader } from '../onderdelen/kader.js';
import { Melding } from '../onderdelen/melding.js';
import { count } from '../opmaak/index.js';

const FASEN: Readonly<Record<Exclude<Stand['fase'], 'klaar'>, string>> = {
  ontvangen: 'wacht op zijn beurt',
  lezen: 'wordt gelezen',
  controleren: 'wordt vergeleken met wat er al is',
  boeken: 'wordt geboekt',
};

/** How far a load is; refreshing the page shows how far it is then. */
export const Voortgang = ({ kader, voortgang }: { kader: Kader; voortgang: Stand }): VNode => {
  const { id, onderbroken } = voortgang;
  const naar = (deel: string): string => adres(kader, `inlezen/${id}${deel}`);
  return (
    <>
      {onderbroken ? (
        <Melding soort="warning" kop="Het inlezen is onderbroken; er is niets geboekt">
          <span>Het bestand is bewaard. Hervat het inlezen, of laat het vallen.</span>
        </Melding>
      ) : (
        <Melding soort="info" kop={`Het bestand ${describeFase(voortgang)}`}>
          <span>
            <Link naar={naar('')}>Ververs</Link> om te zien hoe ver het is. U kunt deze pagina sluiten; het
            inlezen gaat door.
          </span>
        </Melding>
      )}
      <div class="np-knoppen">
        {onderbroken && (
          <Formulier naar={naar('/hervattingen')} csrf={kader.csrf}>
            <Knop>Hervatten</Knop>
          </Formulier>
        )}
        <Formulier naar={naar('/annuleringen')} csrf={kader.csrf}>
          <Knop soort="secondary">{onderbroken ? 'Laten vallen' : 'Stoppen'}</Knop>
        </Formulier>
      </div>
    </>
  );
};

function describeFase({ fase, rijen }: Stand): string {
  if (fase === 'klaar') return 'is klaar';
  return rijen > 0 ? `${FASEN[fase]}: ${count(rijen, 'rij', 'rijen')}` : FASEN[fase];
}
