import type { Bronnen } from './bronnen.js';
import type { ControleBlad } from './controle.js';
import type { Werk } from './werk.js';
import type { Bladnaam } from './ankers.js';

/** A verdict that is not "sluit" turns red; the word or the difference says it too. */
export function markVerdicts(
  werk: Werk,
  controle: ControleBlad,
  { hulpkosten, opslag, casco, diensten }: Bronnen,
): void {
  const { rij: oordeel } = werk.sjabloon.plaats('np_oordeel');
  const rood = (blad: Bladnaam, ref: string, formule: string): void => mark(werk, { blad, ref, formule });
  const [eerste, laatste] = controle.rijen;
  rood('Controle', `G${eerste}:G${laatste}`, `AND(G${eerste}<>"sluit",G${eerste}<>"")`);
  rood('Controle', `A${oordeel}:G${oordeel}`, `$G$${oordeel}<>"sluit"`);
  for (const { blad, bereik } of [hulpkosten, opslag, casco, diensten].flatMap(({ oordelen }) => oordelen)) {
    rood(blad, bereik, `${bereik.split(':')[0] ?? ''}="sluit niet"`);
  }
}

/** The sentence on other sheets turns red with them. */
export function markSentences(werk: Werk, rijen: Readonly<Partial<Record<Bladnaam, number>>>): void {
  for (const [blad, rij] of Object.entries(rijen)) {
    mark(werk, {
      blad: blad as Bladnaam,
      ref: `A${rij}:E${rij}`,
      formule: `LEFT($A$${rij},4)<>"Alle"`,
    });
  }
}

function mark(
  { sjabloon }: Werk,
  { blad, ref, formule }: { readonly blad: Bladnaam; readonly ref: string; readonly formule: string },
): void {
  const { font = {}, fill } = sjabloon.stijl('np_stijl_fout');
  const kleur = fill?.type === 'pattern' ? fill.fgColor : undefined;
  sjabloon.blad(blad).addConditionalFormatting({
    ref,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [formule],
        style: {
          font: { bold: true, ...(font.color && { color: font.color }) },
          // In a conditional format a solid fill is painted with its background colour.
          ...(kleur && { fill: { type: 'pattern', pattern: 'solid', bgColor: kleur } }),
        },
      },
    ],
  });
}
