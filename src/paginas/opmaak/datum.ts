const ZONE = 'Europe/Amsterdam';
const LANG = new Intl.DateTimeFormat('nl-NL', {
  timeZone: ZONE,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const KORT = new Intl.DateTimeFormat('nl-NL', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const KLOK = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

const klok = (moment: Date): string => KLOK.format(moment).replace(':', '.');

/** A moment in running text: `9 juni 2026, 14.21 uur`. */
export const formatMoment = (moment: Date): string => `${LANG.format(moment)}, ${klok(moment)} uur`;

/** A moment in a table: `09-06-2026 14.21`. */
export const formatTijdstip = (moment: Date): string => `${KORT.format(moment)} ${klok(moment)}`;

/** An ISO date to `31-03-2025`. */
export const formatDatum = (datum: string): string => datum.slice(0, 10).split('-').reverse().join('-');
