/** A plain fraction, for a second calculation that shares nothing with the rekenkern. */
export class Breuk {
  readonly teller: bigint;
  readonly noemer: bigint;

  constructor(teller: bigint, noemer = 1n) {
    if (noemer === 0n) throw new Error('delen door nul');
    const deler = ggd(teller < 0n ? -teller : teller, noemer < 0n ? -noemer : noemer) || 1n;
    const teken = noemer < 0n ? -1n : 1n;
    this.teller = (teken * teller) / deler;
    this.noemer = (teken * noemer) / deler;
  }

  static van(getal: string): Breuk {
    const [geheel = '0', achter = ''] = getal.replace('-', '').split('.');
    const waarde = new Breuk(BigInt(geheel + achter), 10n ** BigInt(achter.length));
    return getal.startsWith('-') ? NUL.min(waarde) : waarde;
  }

  plus(ander: Breuk): Breuk {
    return new Breuk(this.teller * ander.noemer + ander.teller * this.noemer, this.noemer * ander.noemer);
  }
  min(ander: Breuk): Breuk {
    return this.plus(new Breuk(-ander.teller, ander.noemer));
  }
  maal(ander: Breuk): Breuk {
    return new Breuk(this.teller * ander.teller, this.noemer * ander.noemer);
  }
  door(ander: Breuk): Breuk {
    return new Breuk(this.teller * ander.noemer, this.noemer * ander.teller);
  }
  vergelijk(ander: Breuk): number {
    const verschil = this.teller * ander.noemer - ander.teller * this.noemer;
    return verschil < 0n ? -1 : verschil > 0n ? 1 : 0;
  }
  get isNul(): boolean {
    return this.teller === 0n;
  }
  /** The largest whole number that is not larger. */
  get vloer(): bigint {
    const deel = this.teller / this.noemer;
    return this.teller < 0n && deel * this.noemer !== this.teller ? deel - 1n : deel;
  }
}

function ggd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : ggd(b, a % b);
}

export const NUL = new Breuk(0n);
export const EEN = new Breuk(1n);
export const HONDERD = new Breuk(100n);
export const som = (breuken: readonly Breuk[]): Breuk =>
  breuken.reduce((totaal, breuk) => totaal.plus(breuk), NUL);
