import type { VNode } from 'preact';
import { Hoofdbedrag } from '../onderdelen/bedrag.js';
import { Link } from '../onderdelen/formulier.js';
import { adres, type Kader } from '../onderdelen/kader.js';
import { Feit } from '../onderdelen/sectie.js';
import { Stempel } from '../onderdelen/stempel.js';
import { absBedrag, formatBedrag, formatEuro, formatPromille, formatSaldo } from '../opmaak/index.js';
import type { Rekening } from '../rekening.js';
import { makeAandelen } from './aandelen.model.js';
import type { Matrix } from './lasten.model.js';
import { addUp, type Post } from './werkorganisaties.model.js';

interface KopProps {
  readonly kader: Kader;
  readonly rekening: Rekening;
  readonly matrix: Matrix;
  readonly posten: readonly Post[];
}

/** The answer first: one amount, one sentence, and the facts around it. */
export const Kop = ({ kader, rekening, matrix, posten }: KopProps): VNode => {
  const eigen = matrix.deelnemers.find(({ code }) => code === kader.gebruiker.deelnemer);
  const som = addUp(posten);
  return (
    <div class="np-twee">
      <div>
        <h1 class="utrecht-heading-1">
          {eigen === undefined
            ? `Wat kost ${kader.verband.naam} in ${kader.boekjaar}, en wie betaalt het?`
            : `Wat betaalt ${eigen.naam} in ${kader.boekjaar}, en waarvoor?`}
        </h1>
        <Hoofdbedrag bedrag={som.definitief} />
        <p class="utrecht-paragraph">{sentence(posten, som.saldo, eigen?.naam ?? null)}</p>
      </div>
      <div>
        <dl class="np-feiten">
          <Feit naam="Lasten" onder="alle werkorganisaties samen">
            {formatBedrag(som.definitief)}
          </Feit>
          <Feit naam="Voorschotten" onder="al gefactureerd in het jaar">
            {formatBedrag(som.voorschot)}
          </Feit>
          <Feit
            totaal
            naam="Nog te verrekenen"
            onder={<Link naar={adres(kader, 'verrekening')}>bekijk hoe dit op nul uitkomt</Link>}
          >
            {formatSaldo(som.saldo)}
          </Feit>
          {eigen !== undefined && (
            <Feit naam={`Aandeel in alle lasten van ${kader.verband.naam}`}>
              {shareOf(matrix, eigen.code)}
            </Feit>
          )}
        </dl>
        <Stempel stand={rekening} />
      </div>
    </div>
  );
};

function sentence(posten: readonly Post[], saldo: string, eigen: string | null): string {
  const wie = eigen ?? 'Samen hebben de deelnemers';
  const grootste = [...posten].sort((a, b) => byAmount(b.definitief, a.definitief)).slice(0, 2);
  const vooral = grootste.map(({ naam, definitief }) => `${naam} (${formatEuro(definitief)})`).join(' en ');
  const rest = `Het meeste gaat naar ${vooral}.`;
  const bedrag = formatEuro(absBedrag(saldo));
  if (saldo === '0.00') return `De voorschotten kwamen precies uit. ${rest}`;
  if (eigen === null)
    return `${wie} ${bedrag} ${saldo.startsWith('-') ? 'te veel' : 'te weinig'} vooruitbetaald. ${rest}`;
  return `${wie} ${saldo.startsWith('-') ? 'betaalde' : 'heeft'} ${bedrag} ${saldo.startsWith('-') ? 'te veel vooruit' : 'te weinig vooruitbetaald'}. ${rest}`;
}

/** Orders decimal strings without making numbers of them. */
function byAmount(a: string, b: string): number {
  const verschil = BigInt(a.replace('.', '')) - BigInt(b.replace('.', ''));
  return verschil > 0n ? 1 : verschil < 0n ? -1 : 0;
}

function shareOf(matrix: Matrix, deelnemer: string): string {
  const samen = makeAandelen(matrix).at(-1);
  const deel = samen?.delen.find((candidate) => candidate.deelnemer === deelnemer);
  return formatPromille(deel?.promille ?? 0n);
}
