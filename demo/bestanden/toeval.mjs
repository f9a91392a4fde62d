import { createHash } from 'node:crypto';

/** Repeatable chance: the same name always gives the same numbers, on every machine. */
export function toeval(naam) {
  let state = createHash('sha256').update(naam).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    /** A whole number from `min` up to and including `max`. */
    geheel: (min, max) => min + (next() % (max - min + 1)),
    kies: (lijst) => lijst[next() % lijst.length],
  };
}

/**
 * Divides a whole amount (cents, or another smallest unit) over whole weights, so that the parts add up
 * exactly; what rounding leaves over goes to the last part.
 */
export function verdeel(bedrag, gewichten) {
  const som = gewichten.reduce((a, b) => a + b, 0);
  const delen = gewichten.map((gewicht) => Number((BigInt(bedrag) * BigInt(gewicht)) / BigInt(som)));
  const rest = bedrag - delen.reduce((a, b) => a + b, 0);
  return delen.map((deel, i) => (i === delen.length - 1 ? deel + rest : deel));
}
