import type { VNode } from 'preact';
import type { OntbrekendeToewijzing } from '../../realisatie/index.js';
import { Formulier, Knop } from '../onderdelen/formulier.js';
import { adres, type Kader } from '../onderdelen/kader.js';
import { Sectie } from '../onderdelen/sectie.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { Keuzeveld, Tekstveld } from '../onderdelen/velden.js';
import { count, formatBedrag, formatGetal, sumBedragen } from '../opmaak/index.js';

/** Where cost can go: the value of the choice, and what it is called. */
export type Bestemmingskeuze = readonly [waarde: string, naam: string];

interface OntbrekendProps {
  readonly kader: Kader;
  readonly id: string;
  readonly ontbrekend: readonly OntbrekendeToewijzing[];
  readonly bestemmingen: readonly Bestemmingskeuze[];
}

/** More rows than a person maps in one go. */
export const MOST_MAPPED = 50;

/** What nothing maps, each once, to be mapped here; then the file is checked again. */
export const Ontbrekend = ({ kader, id, ontbrekend, bestemmingen }: OntbrekendProps): VNode => (
  <Sectie
    id="niet-toegewezen"
    kop="Niet toegewezen"
    naast={`${count(ontbrekend.length, 'combinatie', 'combinaties')}, samen ${formatBedrag(sumBedragen(ontbrekend.map(({ totaal }) => totaal)))}`}
  >
    <p>
      Van deze combinaties zegt de toewijzing van {kader.boekjaar} niet waar zij heen gaan. Wat u leeg laat,
      blijft een fout.
    </p>
    <Formulier naar={adres(kader, `inlezen/${id}/toewijzingen`)} csrf={kader.csrf}>
      <Tabel bijschrift="Combinaties zonder toewijzing">
        <thead>
          <tr>
            <Kop naam="Kostenplaats" />
            <Kop naam="Grootboek" />
            <Kop naam="Rijen" getal klas="np-breed" />
            <Kop naam="Totaal" onder="euro" getal />
            <Kop naam="Waarheen" />
          </tr>
        </thead>
        <tbody>
          {ontbrekend.slice(0, MOST_MAPPED).map((plaats, nummer) => (
            <Rij key={nummer} plaats={plaats} nummer={nummer} bestemmingen={bestemmingen} />
          ))}
        </tbody>
      </Tabel>
      <Knop>Toewijzen en opnieuw controleren</Knop>
    </Formulier>
  </Sectie>
);

const Rij = ({
  plaats,
  nummer,
  bestemmingen,
}: {
  plaats: OntbrekendeToewijzing;
  nummer: number;
  bestemmingen: readonly Bestemmingskeuze[];
}): VNode => {
  const { kostenplaats, grootboekrekening, bekend, rijen, totaal } = plaats;
  const welke = `${kostenplaats}${grootboekrekening === null ? '' : ` / ${grootboekrekening}`}`;
  return (
    <tr>
      <th scope="row">
        {kostenplaats}
        {!bekend && <small>nieuw in dit jaar</small>}
        <input type="hidden" name={`kostenplaats-${nummer}`} value={kostenplaats} />
        <input type="hidden" name={`rekening-${nummer}`} value={grootboekrekening ?? ''} />
        <input type="hidden" name={`bekend-${nummer}`} value={bekend ? 'ja' : 'nee'} />
      </th>
      <td>{grootboekrekening ?? '–'}</td>
      <Getal klas="np-breed">{formatGetal(String(rijen))}</Getal>
      <Getal>{formatBedrag(totaal)}</Getal>
      <td>
        {!bekend && <Tekstveld naam={`naam-${nummer}`} label={`Naam van kostenplaats ${kostenplaats}`} />}
        <Keuzeveld
          naam={`bestemming-${nummer}`}
          label={`Bestemming van ${welke}`}
          keuzes={[['', 'Kies een bestemming'], ...bestemmingen]}
        />
        <Keuzeveld
          naam={`gedrag-${nummer}`}
          label={`Gedrag van ${welke}`}
          keuzes={[
            ['vast', 'Vast'],
            ['variabel', 'Variabel'],
          ]}
        />
        {grootboekrekening !== null && (
          <Keuzeveld
            naam={`bereik-${nummer}`}
            label={`Bereik van ${welke}`}
            keuzes={[
              ['rekening', `Alleen rekening ${grootboekrekening}`],
              ['geheel', `Heel kostenplaats ${kostenplaats}`],
            ]}
          />
        )}
      </td>
    </tr>
  );
};
