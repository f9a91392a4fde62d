const DUTCH = /^(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})$/;
const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;

/** The ISO date of dd-mm-jjjj or jjjj-mm-dd; null when it is another form or a day that does not exist. */
export function parseDatum(text: string): string | null {
  const { year = '', month = '', day = '' } = (ISO.exec(text) ?? DUTCH.exec(text))?.groups ?? {};
  const days = daysIn(Number(year), Number(month));
  if (Number(year) < 1 || Number(day) < 1 || Number(day) > days) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
