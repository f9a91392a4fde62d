import type { VNode } from 'preact';
import {
  koppenOf,
  SOORTEN,
  VOORINSTELLINGEN,
  type Importprofiel,
  type Voorbeeld,
} from '../../realisatie/index.js';
import { mag } from '../../toegang/index.js';
import { SOORTNAMEN } from '../inlezen/lading.js';
import { Formulier, Knop, Link } from '../onderdelen/formulier.js';
import { adres, Pagina, type Kader } from '../onderdelen/kader.js';
import { Leeg, Melding } from '../onderdelen/melding.js';
import { Sectie } from '../onderdelen/sectie.js';
import { Kop, Tabel } from '../onderdelen/tabel.js';
import { Keuzeveld } from '../onderdelen/velden.js';
import { Profielformulier } from './profielformulier.js';
import type { Keuzes } from './velden.js';

export interface ImportprofielenProps {
  readonly kader: Kader;
  readonly profielen: readonly Importprofiel[];
  /** What is being made; null before a sample was handed in. */
  readonly keuzes: Keuzes | null;
  /** The rows of the sample; null when only its headers came along. */
  readonly voorbeeld: Voorbeeld | null;
  readonly fouten: readonly string[];
}

/** How files of other programs are read: what there is, and a new one from a sample. */
export const ImportprofielenPagina = ({
  kader,
  profielen,
  keuzes,
  voorbeeld,
  fouten,
}: ImportprofielenProps): VNode => (
  <Pagina kader={kader} titel="Importprofielen">
    <h1 class="utrecht-heading-1">Importprofielen</h1>
    <p class="np-lead">
      Heten de kolommen van uw export anders dan in het sjabloon? Leg één keer vast welke kolom wat is.{' '}
      <Link naar={adres(kader, 'inlezen')}>Terug naar inlezen</Link>
    </p>
    {fouten.length > 0 && (
      <Melding soort="error" kop="Er is niets vastgelegd. Herstel dit:">
        <ul>
          {fouten.map((fout) => (
            <li key={fout}>{fout}</li>
          ))}
        </ul>
      </Melding>
    )}
    {voorbeeld !== null && <Eersterijen voorbeeld={voorbeeld} />}
    {keuzes !== null && (
      <Sectie id="kolommen" kop="Kies per kolom waar zij vandaan komt">
        <Profielformulier naar={adres(kader, 'importprofielen')} csrf={kader.csrf} keuzes={keuzes} />
      </Sectie>
    )}
    <Sectie id="voorbeeld" kop="Een voorbeeldbestand bekijken">
      <Voorbeeldformulier kader={kader} profielen={profielen} />
    </Sectie>
    <Sectie id="profielen" kop="Vastgelegde profielen">
      {profielen.length === 0 ? (
        <Leeg icoon="blad" kop="Nog geen importprofielen">
          <p>Kies hierboven een voorbeeldbestand om te beginnen.</p>
        </Leeg>
      ) : (
        <Profielen kader={kader} profielen={profielen} />
      )}
    </Sectie>
  </Pagina>
);

const Voorbeeldformulier = ({
  kader,
  profielen,
}: Pick<ImportprofielenProps, 'kader' | 'profielen'>): VNode => (
  <Formulier naar={adres(kader, 'importprofielen/voorbeelden')} csrf={kader.csrf} bestand>
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="bestand">
        Voorbeeldbestand
      </label>
      <p class="utrecht-form-field-description" id="bestand-uitleg">
        Een export uit uw programma (.xlsx, .ods of .csv). Wij bewaren het niet. Een auditfile (XAF) heeft
        geen profiel nodig.
      </p>
      <input
        type="file"
        id="bestand"
        name="bestand"
        required
        accept=".xlsx,.ods,.csv"
        aria-describedby="bestand-uitleg"
      />
    </div>
    <Keuzeveld
      naam="soort"
      label="Soort"
      waarde="realisatie"
      keuzes={SOORTEN.map((soort): [string, string] => [soort, SOORTNAMEN[soort]])}
    />
    <Keuzeveld
      naam="begin"
      label="Beginnen met"
      uitleg="De keuzes voor een programma zijn een aanname, alleen voor realisatie. Controleer ze met uw eigen export."
      keuzes={[
        ['', 'Kolommen met dezelfde naam'],
        ...VOORINSTELLINGEN.map(({ code, bron }): [string, string] => [
          `programma:${code}`,
          `${bron} (aanname)`,
        ]),
        ...profielen.map(({ code, naam }): [string, string] => [`profiel:${code}`, `Profiel ${naam}`]),
      ]}
    />
    <Knop>Voorbeeld bekijken</Knop>
  </Formulier>
);

const Eersterijen = ({ voorbeeld: { blad, koppen, rijen } }: { voorbeeld: Voorbeeld }): VNode => (
  <Sectie id="rijen" kop={blad === '' ? 'Eerste rijen' : `Eerste rijen van ${blad}`}>
    <Tabel bijschrift="Kolomnamen en eerste rijen van het voorbeeld" dicht>
      <thead>
        <tr>
          {koppen.map((kop, place) => (
            <Kop key={place} naam={kop === '' ? '(geen naam)' : kop} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rijen.map((rij, nummer) => (
          <tr key={nummer}>
            {rij.map((waarde, place) => (
              <td key={place}>{waarde}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Tabel>
  </Sectie>
);

const Profielen = ({ kader, profielen }: Pick<ImportprofielenProps, 'kader' | 'profielen'>): VNode => (
  <Tabel bijschrift="Importprofielen van dit verband">
    <thead>
      <tr>
        <Kop naam="Profiel" />
        <Kop naam="Soort" />
        <Kop naam="Programma" klas="np-breed" />
        <Kop naam="Herkend aan" klas="np-breed" />
        {magInrichten(kader) && <Kop naam="Wijzigen" />}
      </tr>
    </thead>
    <tbody>
      {profielen.map((profiel) => (
        <tr key={profiel.code}>
          <th scope="row">
            {profiel.naam}
            <small>{profiel.code}</small>
          </th>
          <td>{SOORTNAMEN[profiel.soort]}</td>
          <td class="np-breed">{profiel.bron}</td>
          <td class="np-breed">{koppenOf(profiel).join(', ')}</td>
          {magInrichten(kader) && (
            <td>
              <Wijzigen kader={kader} profiel={profiel} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </Tabel>
);

const magInrichten = ({ gebruiker, verband }: Kader): boolean => mag(gebruiker, 'inrichten', verband.code);

/** What was read with a profile stays as it was booked, whatever becomes of it. */
const Wijzigen = ({ kader, profiel: { code } }: { kader: Kader; profiel: Importprofiel }): VNode => (
  <div class="np-knoppen">
    <Link naar={`${adres(kader, 'importprofielen')}?wijzig=${encodeURIComponent(code)}#kolommen`}>
      Wijzig {code}
    </Link>
    <Formulier
      naar={adres(kader, `importprofielen/${encodeURIComponent(code)}/beeindigingen`)}
      csrf={kader.csrf}
    >
      <Knop soort="secondary">Beëindig {code}</Knop>
    </Formulier>
  </div>
);
