const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465;
/** Excel counts 29 February 1900, which never was; before it the numbers are one day off. */
const FALSE_LEAP_DAY = 60;

/** The ISO date of a day number of Excel, its time of day left out; null when it is no date. */
export function toIsoDate(serial: string, date1904: boolean): string | null {
  const day = Math.floor(Number(serial));
  if (!(day >= 1 && day <= LAST_SERIAL) || serial.trim() === '') return null;
  if (date1904) return iso(EPOCH_1904 + day * DAY_MS);
  if (day === FALSE_LEAP_DAY) return null;
  return iso(EPOCH_1900 + (day < FALSE_LEAP_DAY ? day + 1 : day) * DAY_MS);
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
