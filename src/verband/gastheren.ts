interface Gastheerschap {
  readonly vanaf: string;
  readonly gastheer: string;
}

/**
 * Who runs a werkorganisatie in a boekjaar, one after the other: the last one holds on 31 December.
 * More than one means that the boekjaar has no single gastheer; none means that the verband itself runs it.
 *
 * @bron DOWR art. 4.3; REKENMODEL.md "The model"
 */
export function gastherenIn(gastheerschappen: readonly Gastheerschap[], boekjaar: number): string[] {
  const upToYearEnd = gastheerschappen
    .filter(({ vanaf }) => vanaf <= `${boekjaar}-12-31`)
    .sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1));
  const atStart = upToYearEnd.findLastIndex(({ vanaf }) => vanaf <= `${boekjaar}-01-01`);
  const inYear = upToYearEnd.slice(Math.max(atStart, 0)).map(({ gastheer }) => gastheer);
  return inYear.filter((gastheer, place) => gastheer !== inYear[place - 1]);
}
