/** A quantity or weight as PostgreSQL writes a numeric, without the zeros that say nothing: `12.500` is `12.5`. */
export function hoeveelheid(numeric: string): string {
  return numeric.includes('.') ? numeric.replace(/\.?0+$/, '') : numeric;
}
