import type { VNode } from 'preact';
import { Link } from '../onderdelen/formulier.js';
import { adres, Pagina, type Kader } from '../onderdelen/kader.js';
import { Leeg, Melding } from '../onderdelen/melding.js';
import { Doorrekenen } from '../onderdelen/rekenstand.js';
import { Sectie } from '../onderdelen/sectie.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { formatGetal, formatTijdstip } from '../opmaak/index.js';
import type { Boekjaarafsluiting } from '../../verband/index.js';
import type { Aanleverkalender as Kalender, Soort } from '../../realisatie/index.js';
import { Aanleverkalender } from './aanleverkalender.js';
import { Afgesloten, Afsluiting } from './afsluiting.js';
import { formatTotaal, SOORTNAMEN, toestandOf, type Lading } from './lading.js';
import { Toestandbadge, TOESTANDNOTEN } from './toestandbadge.js';
import { Sjabloonlinks } from './sjabloonlinks.js';
import { Uploadformulier, type Profielnaam } from './uploadformulier.js';

export interface InlezenProps {
  readonly kader: Kader;
  /** Newest first. */
  readonly ladingen: readonly Lading[];
  /** What was wrong with the form itself; null when nothing was. */
  readonly fout: string | null;
  readonly gekozen: Soort;
  readonly ingevuld?:
    { readonly controletotaal?: string; readonly vervangt?: string; readonly profiel?: string } | undefined;
  readonly profielen: readonly Profielnaam[];
  /** What was wrong with the control total. */
  readonly totaalfout?: string | undefined;
  /** Whether there are processed loads that no run counts yet. */
  readonly teRekenen: boolean;
  readonly kalender: Kalender;
  /** Null for a year that is open. */
  readonly afgesloten: Boekjaarafsluiting | null;
  /** The run that the year can be closed with; null when it may not be, or not by this person. */
  readonly afTeSluiten: { readonly id: string; readonly nummer: number } | null;
}

/** The import desk: hand in a file, and see what came of the ones before. */
export const InlezenPagina = ({
  kader,
  ladingen,
  fout,
  gekozen,
  teRekenen,
  ...rest
}: InlezenProps): VNode => (
  <Pagina kader={kader} titel="Inlezen">
    <h1 class="utrecht-heading-1">Inlezen {kader.boekjaar}</h1>
    <p class="np-lead">U ziet alle bevindingen in één keer. Met één fout wordt er niets geboekt.</p>
    {rest.afgesloten !== null && <Afgesloten afsluiting={rest.afgesloten} />}
    <div class="np-sectie--dicht">
      {fout !== null && <Melding soort="error" kop={fout} />}
      {rest.afgesloten === null && (
        <Uploadformulier
          csrf={kader.csrf}
          naar={adres(kader, 'inlezen')}
          gekozen={gekozen}
          boekjaar={kader.boekjaar}
          fout={rest.totaalfout}
          teVervangen={ladingen.filter(
            (lading) => lading.soort !== 'sleutelwaarden' && toestandOf(lading, ladingen) === 'verwerkt',
          )}
          profielen={rest.profielen}
          {...rest.ingevuld}
        />
      )}
      <Sjabloonlinks kader={kader} />
      <p class="np-noot">
        <Link naar={adres(kader, 'importprofielen')}>Importprofielen</Link>: bestanden lezen waarvan de
        kolommen anders heten.
      </p>
    </div>
    <Sectie
      id="ladingen"
      kop="Ingelezen bestanden"
      naast={teRekenen ? <Doorrekenen kader={kader} /> : undefined}
    >
      {ladingen.length === 0 ? (
        <Leeg icoon="blad" kop={`Nog niets ingelezen voor ${kader.boekjaar}`}>
          <p>Begin met de realisatie van elke werkorganisatie; daarna de afname en de voorschotten.</p>
        </Leeg>
      ) : (
        <Ladingen kader={kader} ladingen={ladingen} />
      )}
    </Sectie>
    <Aanleverkalender kader={kader} kalender={rest.kalender} />
    {rest.afTeSluiten !== null && <Afsluiting kader={kader} berekening={rest.afTeSluiten} />}
  </Pagina>
);

const Ladingen = ({ kader, ladingen }: { kader: Kader; ladingen: readonly Lading[] }): VNode => (
  <Tabel bijschrift="Ingelezen bestanden, het laatste eerst">
    <thead>
      <tr>
        <Kop naam="Bestand" />
        <Kop naam="Soort" klas="np-breed" />
        <Kop naam="Rijen" getal klas="np-breed" />
        <Kop naam="Totaal" onder="euro of eenheden" getal />
        <Kop naam="Toestand" />
        <Kop naam="Wanneer" klas="np-middel" />
      </tr>
    </thead>
    <tbody>
      {ladingen.map((lading) => (
        <tr key={lading.id}>
          <th scope="row">
            <Link naar={adres(kader, `inlezen/${lading.id}`)}>{lading.bestandsnaam}</Link>
            <small class="np-smal">{SOORTNAMEN[lading.soort]}</small>
          </th>
          <td class="np-breed">{SOORTNAMEN[lading.soort]}</td>
          <Getal klas="np-breed">{formatGetal(String(lading.rijen))}</Getal>
          <Getal>{formatTotaal(lading)}</Getal>
          <td>
            <Toestandbadge toestand={toestandOf(lading, ladingen)} />
            <small>{TOESTANDNOTEN[toestandOf(lading, ladingen)]}</small>
          </td>
          <td class="np-middel">
            {formatTijdstip(lading.ingediendOp)}
            <small>{lading.ingediendDoor}</small>
          </td>
        </tr>
      ))}
    </tbody>
  </Tabel>
);
