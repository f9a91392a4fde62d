import { LIMITS } from '../../gate/limits.js';
import type { Package } from '../../gate/package.js';
import { Weigering } from '../../gate/weigering.js';
import { scanXml } from '../xml/scan-xml.js';

/** The texts that the cells point to by number; pieces of rich text joined, phonetic hints left out. */
export async function readSharedStrings(pakket: Package, part: string | null): Promise<string[]> {
  const texts: string[] = [];
  if (part === null || !pakket.has(part)) return texts;
  let text = '';
  let total = 0;
  let inText = false;
  let inHint = false;
  await scanXml(pakket.read(part), {
    open(element) {
      if (element === 'si') text = '';
      else if (element === 't') inText = true;
      else if (element === 'rPh') inHint = true;
    },
    text(value) {
      if (inText && !inHint) text += value;
    },
    close(element) {
      if (element === 't') inText = false;
      else if (element === 'rPh') inHint = false;
      else if (element === 'si') {
        total += text.length;
        if (total > LIMITS.sharedText) throw new Weigering('BESTAND_TE_ZWAAR');
        texts.push(unescapeText(text));
      }
    },
  });
  return texts;
}

/** Excel writes a character that XML cannot hold as `_x000D_`. @throws Weigering when the text is too long for a cell */
export function unescapeText(text: string): string {
  if (text.length > LIMITS.textLength) throw new Weigering('TEKST_TE_LANG');
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => toCharacter(Number.parseInt(hex, 16)));
}

/** PostgreSQL holds no zero and no half of a pair; neither does any text that a person typed. */
function toCharacter(code: number): string {
  return code === 0 || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCharCode(code);
}
