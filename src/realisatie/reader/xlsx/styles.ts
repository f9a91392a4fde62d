import type { Package } from '../../gate/package.js';
import { parseXml } from '../xml/xml.js';

/** Number formats that Excel knows by number and that show a date or a time. @bron ECMA-376 part 1, 18.8.30 */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Excel allows no longer one, and an endless row of brackets would keep the next lines busy for minutes. */
const LONGEST_FORMAT = 255;

/** Whether a number format shows a date: it has a day, month or year outside quotes, colours and escapes. */
export function isDateFormat(format: string): boolean {
  if (format.length > LONGEST_FORMAT) return false;
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').replace(/general/gi, '');
  return /[dmyhs]/i.test(bare);
}

/** The style numbers whose cells hold a date. */
export async function readDateStyles(pakket: Package, part: string | null): Promise<Set<number>> {
  const dateStyles = new Set<number>();
  if (part === null || !pakket.has(part)) return dateStyles;
  const formats = new Map<number, string>();
  let inCellXfs = false;
  let style = 0;
  await parseXml(pakket.read(part), {
    open(element, attributes) {
      if (element === 'numFmt')
        formats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      if (element === 'cellXfs') inCellXfs = true;
      if (element !== 'xf' || !inCellXfs) return;
      const id = Number(attributes.get('numFmtId') ?? 0);
      const format = formats.get(id);
      if (format === undefined ? isBuiltInDate(id) : isDateFormat(format)) dateStyles.add(style);
      style += 1;
    },
    close(element) {
      if (element === 'cellXfs') inCellXfs = false;
    },
  });
  return dateStyles;
}
