import type { VNode } from 'preact';
import { Formulier, Knop, KnopLink } from '../onderdelen/formulier.js';
import { Icoon } from '../onderdelen/icoon.js';
import { adres, Pagina, type Kader } from '../onderdelen/kader.js';
import { Melding } from '../onderdelen/melding.js';
import { Doorrekenen } from '../onderdelen/rekenstand.js';
import { Feit, Kruimelpad } from '../onderdelen/sectie.js';
import { count, formatGetal, formatMoment, shortHash } from '../opmaak/index.js';
import { Bevindingen } from './bevindingen.js';
import type { Ladingeffect } from '../../berekening/index.js';
import type {
  Aansluiting as Aansluitgegevens,
  Vergelijking as Vergelijkgegevens,
  Voortgang as Stand,
} from '../../realisatie/index.js';
import { Aansluiting } from './aansluiting.js';
import { Effect } from './effect.js';
import {
  describeBevindingen,
  formatTotaal,
  isGeld,
  SOORTNAMEN,
  type Ladingtoestand,
  type LadingMetBevindingen,
} from './lading.js';
import { Ontbrekend, type Bestemmingskeuze } from './ontbrekend.js';
import { Terugdraaien } from './terugdraaien.js';
import { Vergelijking } from './vergelijking.js';
import { Vervangkeuze, type Vervangstand } from './vervangkeuze.js';
import { Voortgang } from './voortgang.js';
import { Stappen } from './stappen.js';

export interface LadingProps {
  readonly kader: Kader;
  readonly lading: LadingMetBevindingen;
  /** Whether this load counts in no run yet. */
  readonly teRekenen: boolean;
  readonly toestand: Ladingtoestand;
  readonly voortgang: Stand;
  /** Null for what was not booked. */
  readonly aansluiting: Aansluitgegevens | null;
  /** Null for what does not count. */
  readonly effect: Ladingeffect | null;
  /** Earlier loads of the same beside it; null when there are none. */
  readonly vergelijking: Vergelijkgegevens | null;
  /** What was chosen about those and could not be done. */
  readonly vervangstand?: Vervangstand;
  /** Where unmapped cost can go; empty for who may not map. */
  readonly bestemmingen: readonly Bestemmingskeuze[];
  readonly afgesloten: boolean;
}

/** What came of one file: first what happened to the books, then every finding. */
export const LadingPagina = (props: LadingProps): VNode => {
  const { kader, lading, toestand, voortgang, aansluiting, effect, bestemmingen, afgesloten } = props;
  const { vergelijking, vervangstand = null } = props;
  return (
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
          <Uitkomst {...props} />
          {voortgang.fase !== 'klaar' && <Voortgang kader={kader} voortgang={voortgang} />}
          <Vervolg {...props} />
        </div>
        <dl class="np-feiten">
          <Feit naam="Rijen in het bestand">{formatGetal(String(lading.rijen))}</Feit>
          <Feit
            naam="Totaal in het bestand"
            onder={isGeld(lading.soort) ? 'leesbare bedragen, in euro' : 'eenheden van alles samen'}
          >
            {formatTotaal(lading)}
          </Feit>
          {lading.controletotaal !== null && (
            <Feit naam="Controletotaal dat u opgaf">
              {formatTotaal({ soort: lading.soort, totaal: lading.controletotaal })}
            </Feit>
          )}
          {lading.gelezenMet.map(({ code, naam, herkend }) => (
            <Feit
              key={code}
              naam="Gelezen met importprofiel"
              onder={herkend ? 'herkend aan de kolomnamen' : 'bij het inlezen gekozen'}
            >
              {naam}
            </Feit>
          ))}
          <Feit totaal naam="Telt mee">
            {toestand === 'verwerkt' ? formatTotaal(lading) : 'niets'}
          </Feit>
        </dl>
      </div>
      {vergelijking !== null && (
        <Vergelijking kader={kader} vergelijking={vergelijking} gedaan={lading.status === 'verwerkt'} />
      )}
      {vergelijking !== null && lading.status === 'gecontroleerd' && (
        <Vervangkeuze kader={kader} lading={lading} vergelijking={vergelijking} verzonden={vervangstand} />
      )}
      {lading.bevindingen.length > 0 && <Bevindingen lading={lading} />}
      {bestemmingen.length > 0 && lading.ontbrekendeToewijzingen.length > 0 && (
        <Ontbrekend
          kader={kader}
          id={lading.id}
          ontbrekend={lading.ontbrekendeToewijzingen}
          bestemmingen={bestemmingen}
        />
      )}
      {effect !== null && <Effect effect={effect} />}
      {aansluiting !== null && <Aansluiting aansluiting={aansluiting} />}
      {toestand === 'verwerkt' && !afgesloten && lading.soort !== 'sleutelwaarden' && (
        <Terugdraaien kader={kader} id={lading.id} />
      )}
    </Pagina>
  );
};

const Uitkomst = ({ lading, toestand, vergelijking }: LadingProps): VNode | null => {
  const bevindingen = describeBevindingen(lading);
  switch (toestand) {
    case 'ontvangen':
      return null;
    case 'geannuleerd':
      return <Melding soort="info" kop="Deze inlezing is geannuleerd; er is niets geboekt" />;
    case 'teruggedraaid':
    case 'vervangen':
      return <Melding soort="info" kop={describeTerug(lading, toestand)} />;
    case 'tegenboeking':
      return (
        <Melding soort="info" kop="Dit is de tegenboeking van een teruggedraaide lading">
          <span>Zij telt de regels van die lading de andere kant op.</span>
        </Melding>
      );
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
            {vergelijking === null
              ? 'Bekijk ze hieronder. Kloppen ze, bevestig dan; het bestand wordt daarna in zijn geheel verwerkt.'
              : 'Dit bestand gaat over hetzelfde als wat al meetelt. Vergelijk het, en kies wat ermee gebeurt.'}
          </span>
        </Melding>
      );
    case 'verwerkt':
      return (
        <Melding
          soort="ok"
          kop={`Verwerkt: ${count(lading.rijen, 'rij', 'rijen')}, ${isGeld(lading.soort) ? '€\u00a0' : ''}${formatTotaal(lading)}`}
        >
          <span>
            Het bestand is in zijn geheel geboekt. Hetzelfde bestand kan niet nog eens worden geboekt.
          </span>
        </Melding>
      );
  }
};

function describeTerug(lading: LadingMetBevindingen, toestand: 'teruggedraaid' | 'vervangen'): string {
  const wanneer = lading.teruggedraaidOp === null ? '' : `, ${formatMoment(lading.teruggedraaidOp)}`;
  return toestand === 'vervangen'
    ? `Vervangen door een later bestand${wanneer}; deze regels tellen niet meer mee`
    : `Teruggedraaid door ${lading.teruggedraaidDoor ?? ''}${wanneer}; deze regels tellen niet meer mee`;
}

const Vervolg = ({ kader, lading, toestand, teRekenen, vergelijking }: LadingProps): VNode => (
  <div class="np-knoppen">
    {lading.status === 'gecontroleerd' && vergelijking !== null && (
      <KnopLink soort="primary" naar="#vergelijking">
        Vergelijken en kiezen
      </KnopLink>
    )}
    {lading.status === 'gecontroleerd' && vergelijking === null && (
      <Formulier naar={adres(kader, `inlezen/${lading.id}/verwerkingen`)} csrf={kader.csrf}>
        <Knop>Waarschuwingen bevestigen en verwerken</Knop>
      </Formulier>
    )}
    {lading.status === 'gecontroleerd' && vergelijking === null && (
      <Formulier naar={adres(kader, `inlezen/${lading.id}/annuleringen`)} csrf={kader.csrf}>
        <Knop soort="secondary">Laten vallen</Knop>
      </Formulier>
    )}
    {lading.status === 'geweigerd' && (
      <Formulier naar={adres(kader, `inlezen/${lading.id}/hercontroles`)} csrf={kader.csrf}>
        <Knop soort="secondary">Hetzelfde bestand opnieuw controleren</Knop>
      </Formulier>
    )}
    {toestand === 'verwerkt' && teRekenen && <Doorrekenen kader={kader} />}
    {lading.bevindingen.length > 0 && (
      <KnopLink
        naar={`/v1/verbanden/${encodeURIComponent(kader.verband.code)}/inlezingen/${lading.id}/gemarkeerd`}
      >
        <Icoon naam="neer" /> Uw bestand met de bevindingen erin (.xlsx)
      </KnopLink>
    )}
    <KnopLink naar={adres(kader, 'inlezen')}>
      <Icoon naam="op" />{' '}
      {lading.status === 'geweigerd' ? 'Verbeterd bestand kiezen' : 'Nog een bestand inlezen'}
    </KnopLink>
  </div>
);
