import type { VNode } from 'preact';
import type { Uitkomst } from '../../rekenkern/index.js';
import type { Namen } from '../namen.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { formatBedrag, formatSaldo, sumBedragen } from '../opmaak/index.js';
import type { Rekening } from '../rekening.js';

interface DefinitiefProps {
  readonly rekening: Rekening;
  readonly namen: Namen;
  readonly eigen: string | null;
}

/** For every werkorganisatie and deelnemer: what it came to, what was paid in advance, and what is left. */
export const Definitief = ({ rekening: { rekenmodel, uitkomst }, namen, eigen }: DefinitiefProps): VNode => {
  const deelnemers = rekenmodel.deelnemers.map(({ code }) => code);
  return (
    <Tabel bijschrift="Definitief, voorschot en saldo per werkorganisatie en deelnemer, in euro" dicht>
      <thead>
        <tr class="np-breed">
          <td />
          {deelnemers.map((code) => (
            <th key={code} scope="colgroup" colSpan={3} class={`np-begin ${shadeOf(code, eigen)}`}>
              {namen.deelnemer(code)}
            </th>
          ))}
        </tr>
        <tr>
          <Kop naam="Werkorganisatie" onder="gastheer" />
          {deelnemers.flatMap((code) => [
            <Kop
              key={`${code}/d`}
              naam="Definitief"
              getal
              klas={`np-begin np-breed ${shadeOf(code, eigen)}`}
            />,
            <Kop key={`${code}/v`} naam="Voorschot" getal klas={`np-breed ${shadeOf(code, eigen)}`} />,
            <Kop
              key={`${code}/s`}
              naam={<SaldoVan naam={namen.deelnemer(code)} />}
              getal
              klas={shadeOf(code, eigen)}
            />,
          ])}
        </tr>
      </thead>
      <tbody>
        {rekenmodel.werkorganisaties.map(({ code, gastheer = rekenmodel.verband }) => (
          <tr key={code}>
            <th scope="row">
              {namen.werkorganisatie(code)}
              <small>{namen.partij(gastheer)}</small>
            </th>
            {deelnemers.map((deelnemer) => (
              <Drietal
                key={deelnemer}
                rijen={select(uitkomst, deelnemer, code)}
                klas={shadeOf(deelnemer, eigen)}
                eigenAandeel={deelnemer === gastheer}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr class="np-totaal">
          <th scope="row">Totaal</th>
          {deelnemers.map((deelnemer) => (
            <Drietal
              key={deelnemer}
              rijen={select(uitkomst, deelnemer)}
              klas={shadeOf(deelnemer, eigen)}
              eigenAandeel={false}
            />
          ))}
        </tr>
      </tfoot>
    </Tabel>
  );
};

/** On a phone only the saldi remain, so each needs the name of its deelnemer. */
const SaldoVan = ({ naam }: { naam: string }): VNode => (
  <>
    Saldo<small class="np-smal">{naam}</small>
  </>
);

interface DrietalProps {
  readonly rijen: Uitkomst['verrekening'];
  readonly klas: string;
  readonly eigenAandeel: boolean;
}

const Drietal = ({ rijen, klas, eigenAandeel }: DrietalProps): VNode => (
  <>
    <Getal klas={`np-begin np-breed ${klas}`}>
      {formatBedrag(sumBedragen(rijen.map(({ definitief }) => definitief)))}
    </Getal>
    <Getal klas={`np-breed ${klas}`}>
      {formatBedrag(sumBedragen(rijen.map(({ voorschot }) => voorschot)))}
    </Getal>
    <Getal klas={klas}>
      <b>{formatSaldo(sumBedragen(rijen.map(({ saldo }) => saldo)))}</b>
      {eigenAandeel && <small>eigen aandeel</small>}
    </Getal>
  </>
);

const select = (
  { verrekening }: Uitkomst,
  deelnemer: string,
  werkorganisatie?: string,
): Uitkomst['verrekening'] =>
  verrekening.filter(
    (rij) =>
      rij.deelnemer === deelnemer &&
      (werkorganisatie === undefined || rij.werkorganisatie === werkorganisatie),
  );

const shadeOf = (deelnemer: string, eigen: string | null): string => (deelnemer === eigen ? 'np-eigen' : '');
