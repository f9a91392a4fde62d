const AMSTERDAM = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in the Netherlands, as YYYY-MM-DD. */
export const today = (): string => AMSTERDAM.format(new Date());
