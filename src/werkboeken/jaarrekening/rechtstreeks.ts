import { letterOf } from '../formule/index.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, leeg, tekst } from '../werkmap/cel.js';
import { keepTogether } from '../werkmap/pagina.js';
import type { Bouw } from './dienstenblad.js';
import { totals, verdict } from './dienstenblad.js';

/** Costs of one deelnemer, a row per werkorganisatie; the row above them holds the codes the sums look for. */
export function writeDirect({ werk, blad, tabel, herkomst, k }: Bouw) {
  const { gegevens } = werk;
  const { deelnemers, werkorganisaties } = gegevens;
  keepTogether(werk.sjabloon.blad('Diensten'), blad.rij, werkorganisaties.length + 2);
  const voor = Array.from({ length: k.last - 2 }, () => leeg);
  const codes = tabel.rij(
    [tekst('Rechtstreeks'), ...voor, ...deelnemers.map(({ code }) => tekst(code))],
    'groep',
  );
  const rijen = werkorganisaties.map(({ code, naam }) => {
    const rij = blad.rij;
    const a = (kolom: number): string => `${letterOf(kolom)}${rij}`;
    const gebruik = Array.from({ length: deelnemers.length + 1 }, () => leeg);
    return tabel.rij(
      [
        tekst(code),
        tekst(naam),
        tekst('rechtstreeks'),
        ...gebruik,
        formule(herkomst.sum({ werkorganisatie: `$A${rij}`, bestemming: `$C${rij}` })),
        ...deelnemers.map((deelnemer, i) =>
          formule(
            herkomst.sum({
              werkorganisatie: `$A${rij}`,
              bestemming: `$C${rij}`,
              deelnemer: `${letterOf(k.last + i)}$${codes}`,
            }),
            { verwacht: gegevens.last('direct', deelnemer.code, code) },
          ),
        ),
        formule(`SUM(${a(k.last)}:${a(k.totaal - 1)})`),
        leeg,
        leeg,
        formule(verdict(a(k.kosten), a(k.totaal)), { verwacht: 'sluit' }),
      ],
      'berekend',
    );
  });
  const som = (kolom: number): Cel =>
    formule(`SUM(${letterOf(kolom)}${rijen[0]}:${letterOf(kolom)}${blad.rij - 1})`);
  const subtotaal = tabel.rij(totals(k, 'Totaal rechtstreeks', som, deelnemers.length), 'subtotaal');
  return { rijen, subtotaal };
}
