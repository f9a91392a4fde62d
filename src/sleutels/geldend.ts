interface Gedateerd {
  readonly peildatum: string;
}

/**
 * The set of values that a boekjaar uses: the one with the latest peildatum not after 31 December; empty when there is none.
 *
 * @bron docs/adr/0003
 */
export function geldendeWaarden<Waarde extends Gedateerd>(
  waarden: readonly Waarde[],
  boekjaar: number,
): Waarde[] {
  const peildatum = waarden
    .map((waarde) => waarde.peildatum)
    .filter((datum) => datum <= `${boekjaar}-12-31`)
    .sort()
    .at(-1);
  return waarden.filter((waarde) => waarde.peildatum === peildatum);
}
