import type { VNode } from 'preact';
import { SOORT } from '../../realisatie/index.js';
import { Formulier, Knop } from '../onderdelen/formulier.js';
import { Keuzeveld, Tekstveld, Veldgroep } from '../onderdelen/velden.js';
import { SOORTNAMEN } from '../inlezen/lading.js';
import { KOP, SALDO, VAST, type Keuzes } from './velden.js';

interface ProfielProps {
  readonly naar: string;
  readonly csrf: string;
  readonly keuzes: Keuzes;
}

/** For each column of the soort: which column of the file, a fixed value, or debet minus credit. */
export const Profielformulier = ({ naar, csrf, keuzes }: ProfielProps): VNode => (
  <Formulier naar={naar} csrf={csrf}>
    <input type="hidden" name="soort" value={keuzes.soort} />
    <input type="hidden" name="koppen" value={JSON.stringify(keuzes.koppen)} />
    <Veldgroep
      legende={`Profiel voor ${SOORTNAMEN[keuzes.soort].toLowerCase()}`}
      uitleg="Bestaat de code al, dan komt dit profiel daarvoor in de plaats."
    >
      <Tekstveld naam="code" label="Code" waarde={keuzes.code} verplicht />
      <Tekstveld naam="naam" label="Naam" waarde={keuzes.naam} verplicht />
      <Tekstveld naam="bron" label="Programma" waarde={keuzes.bron} verplicht />
    </Veldgroep>
    {SOORT[keuzes.soort].kolommen.map(({ naam, verplicht, veld }, place) => (
      <Kolomkeuze
        key={naam}
        keuzes={keuzes}
        plaats={place}
        kolom={{ naam, verplicht, saldo: veld === 'bedrag' }}
      />
    ))}
    <p class="np-noot">Kolommen van het bestand die u niet kiest, slaan we voortaan over.</p>
    <Knop>Profiel vastleggen</Knop>
  </Formulier>
);

interface KolomkeuzeProps {
  readonly keuzes: Keuzes;
  readonly plaats: number;
  readonly kolom: { readonly naam: string; readonly verplicht: boolean; readonly saldo: boolean };
}

const Kolomkeuze = ({ keuzes, plaats, kolom: { naam, verplicht, saldo } }: KolomkeuzeProps): VNode => {
  const gekozen = keuzes.kolommen.find(({ kolom }) => kolom === naam);
  const koppen = [...new Set(keuzes.koppen.filter((kop) => kop !== ''))];
  const named = koppen.map((kop): [string, string] => [kop, kop]);
  const sides: [string, string][] = [['', 'Kies een kolom'], ...named];
  return (
    <Veldgroep legende={verplicht ? `${naam} (verplicht)` : naam}>
      <Keuzeveld
        naam={`uit-${plaats}`}
        label={`Waar komt ${naam} vandaan?`}
        waarde={gekozen === undefined ? '' : choiceOf(gekozen)}
        keuzes={[
          ['', verplicht ? 'Kies een kolom' : 'Niet lezen'],
          ...koppen.map((kop): [string, string] => [`${KOP}${kop}`, kop]),
          [VAST, 'Vaste waarde'],
          ...(saldo ? [[SALDO, 'Debet min credit'] as [string, string]] : []),
        ]}
      />
      <Tekstveld
        naam={`vast-${plaats}`}
        label={`Vaste waarde van ${naam}`}
        waarde={gekozen?.wijze === 'vast' ? gekozen.waarde : undefined}
      />
      {saldo && (
        <>
          <Keuzeveld
            naam={`debet-${plaats}`}
            label="Kolom met debet"
            waarde={gekozen?.wijze === 'saldo' ? gekozen.debet : ''}
            keuzes={sides}
          />
          <Keuzeveld
            naam={`credit-${plaats}`}
            label="Kolom met credit"
            waarde={gekozen?.wijze === 'saldo' ? gekozen.credit : ''}
            keuzes={sides}
          />
        </>
      )}
    </Veldgroep>
  );
};

const choiceOf = (kolom: Keuzes['kolommen'][number]): string => {
  if (kolom.wijze === 'kop') return `${KOP}${kolom.kop}`;
  return kolom.wijze === 'vast' ? VAST : SALDO;
};
