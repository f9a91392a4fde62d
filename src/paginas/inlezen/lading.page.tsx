import type { VNode } from 'preact';
import { Formulier, Knop, KnopLink } from '../onderdelen/formulier.js';
import { Icoon } from '../onderdelen/icoon.js';
import { adres, Pagina, type Kader } from '../onderdelen/kader.js';
import { Melding } from '../onderdelen/melding.js';
import { Doorrekenen } from '../onderdelen/rekenstand.js';
import { Feit, Kruimelpad } from '../onderdelen/sectie.js';
import { count, formatGetal, formatMoment, shortHash } from '../opmaak/index.js';
import { Bevindingen } from './bevindingen.js';
import { describeBevindingen, formatTotaal, SOORTNAMEN, type LadingMetBevindingen } from './lading.js';
import { Stappen } from './stappen.js';

export interface LadingProps {
  readonly kader: Kader;
  readonly lading: LadingMetBevindingen;
  /** Whether this load counts in no run yet. */
  readonly teRekenen: boolean;
}

/** What came of one file: first what happened to the books, then every finding. */
export const LadingPagina = ({ kader, lading, teRekenen }: LadingProps): VNode => (
  <Pagina kader={kader} titel={lading.bestandsnaam}>
    <Kruimelpad stappen={[{ naam: 'Inlezen', naar: adres(kader, 'inlezen') }]} hier={lading.bestandsnaam} />
    <h1 class="utrecht-heading-1">{lading.bestandsnaam}</h1>
    <p class="np-noot">
      {SOORTNAMEN[lading.soort]} {kader.boekjaar} · {count(lading.rijen, 'rij', 'rijen')} · ingeleverd door{' '}
      {lading.ingediendDoor}, {formatMoment(lading.ingediendOp)} · hash{' '}
      <code title={lading.sha256}>{shortHash(lading.sha256)}</code>
    </p>
    <Stappen lading={lading} />
    <div class="np-twee">
      <div>
        <Uitkomst lading={lading} />
        <Vervolg kader={kader} lading={lading} teRekenen={teRekenen} />
      </div>
      <dl class="np-feiten">
        <Feit naam="Rijen in het bestand">{formatGetal(String(lading.rijen))}</Feit>
        <Feit
          naam="Totaal in het bestand"
          onder={
            lading.soort === 'afname' ? 'eenheden van alle producten samen' : 'leesbare bedragen, in euro'
          }
        >
          {formatTotaal(lading)}
        </Feit>
        <Feit totaal naam="Geboekt">
          {lading.status === 'verwerkt' ? formatTotaal(lading) : 'niets'}
        </Feit>
      </dl>
    </div>
    {lading.bevindingen.length > 0 && <Bevindingen lading={lading} />}
  </Pagina>
);

const Uitkomst = ({ lading }: { lading: LadingMetBevindingen }): VNode => {
  const bevindingen = describeBevindingen(lading);
  switch (lading.status) {
    case 'geweigerd':
      return (
        <Melding soort="error" kop={`Er is niets geboekt: ${bevindingen}`}>
          <span>Hieronder staan ze allemaal. Herstel ze in uw eigen bestand en lever het opnieuw in.</span>
        </Melding>
      );
    case 'gecontroleerd':
      return (
        <Melding soort="warning" kop={`Er is nog niets geboekt: ${bevindingen}`}>
          <span>
            Bekijk ze hieronder. Kloppen ze, bevestig dan; het bestand wordt daarna in zijn geheel verwerkt.
          </span>
        </Melding>
      );
    case 'verwerkt':
      return (
        <Melding
          soort="ok"
          kop={`Verwerkt: ${count(lading.rijen, 'rij', 'rijen')}, ${lading.soort === 'afname' ? '' : '€\u00a0'}${formatTotaal(lading)}`}
        >
          <span>
            Het bestand is in zijn geheel geboekt. Hetzelfde bestand kan niet nog eens worden geboekt.
          </span>
        </Melding>
      );
  }
};

const Vervolg = ({ kader, lading, teRekenen }: LadingProps): VNode => (
  <div class="np-knoppen">
    {lading.status === 'gecontroleerd' && (
      <Formulier naar={adres(kader, `inlezen/${lading.id}/verwerkingen`)} csrf={kader.csrf}>
        <Knop>Waarschuwingen bevestigen en verwerken</Knop>
      </Formulier>
    )}
    {lading.status === 'verwerkt' && teRekenen && <Doorrekenen kader={kader} />}
    {lading.bevindingen.length > 0 && (
      <KnopLink
        naar={`/v1/verbanden/${encodeURIComponent(kader.verband.code)}/inlezingen/${lading.id}/gemarkeerd`}
      >
        <Icoon naam="neer" /> Uw bestand met de bevindingen erin (.xlsx)
      </KnopLink>
    )}
    <KnopLink naar={adres(kader, 'inlezen')}>
      <Icoon naam="op" />{' '}
      {lading.status === 'verwerkt' ? 'Nog een bestand inlezen' : 'Verbeterd bestand kiezen'}
    </KnopLink>
  </div>
);
