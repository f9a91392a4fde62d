/** The port to listen on. @throws when it is not a number from 1 to 65535. */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return 3000;
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT is "${value}", maar moet een getal van 1 tot en met 65535 zijn.`);
}
