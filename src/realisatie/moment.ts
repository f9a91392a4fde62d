/** As it is told to the user, such as `25 november 2026 om 14:05`. */
export const formatMoment = (moment: Date): string =>
  moment.toLocaleString('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
