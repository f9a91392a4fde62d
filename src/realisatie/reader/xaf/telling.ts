import { fromUnits, toUnits } from '../../checks/getal.js';
import { writeGetal } from '../../checks/schrijf-getal.js';
import type { Ontvanger } from '../cel.js';

const DECIMALS = 10;
const format = (units: bigint): string => fromUnits(units, { decimalen: DECIMALS, minstens: 2 });

/** Adds the lines up and holds them against what the auditfile says of itself. */
export class Telling {
  private lines = 0;
  private debit = 0n;
  private credit = 0n;
  private balansLines = 0;
  private balans = 0n;

  constructor(private readonly ontvanger: Ontvanger) {}

  add(amount: string, side: 'D' | 'C', balans: boolean): void {
    const units = toUnits(amount.replace('+', ''), DECIMALS);
    this.lines += 1;
    if (side === 'D') this.debit += units;
    else this.credit += units;
    if (!balans) return;
    this.balansLines += 1;
    this.balans += side === 'D' ? units : -units;
  }

  /** @param said the fields of `transactions` */
  finish(said: ReadonlyMap<string, string>): void {
    this.compare('linesCount', said, String(this.lines));
    this.compare('totalDebit', said, format(this.debit));
    this.compare('totalCredit', said, format(this.credit));
    if (this.balansLines === 0) return;
    const invulling = {
      aantal: writeGetal(String(this.balansLines)),
      bedrag: writeGetal(format(this.balans)),
    };
    this.ontvanger.report({ code: 'AUDITFILE_BALANSREGELS', invulling });
  }

  private compare(telling: string, said: ReadonlyMap<string, string>, gevonden: string): void {
    const verwacht = said.get(telling) ?? '';
    if (!/^[+-]?\d{1,20}(\.\d{1,10})?$/.test(verwacht))
      this.ontvanger.report({ code: 'AUDITFILE_TELLING_ONTBREEKT', invulling: { telling } });
    else if (toUnits(verwacht.replace('+', ''), DECIMALS) !== toUnits(gevonden, DECIMALS))
      this.ontvanger.report({
        code: 'AUDITFILE_TELLING_WIJKT_AF',
        invulling: { telling, verwacht: writeGetal(verwacht), gevonden: writeGetal(gevonden) },
      });
  }
}
