import type { Package } from '../../gate/package.js';
import { LIMITS } from '../../gate/limits.js';
import { checkContentType, checkFormula } from '../../gate/contents.js';
import { Weigering } from '../../gate/weigering.js';
import type { Blad } from '../cel.js';
import { readRelations, type Relation } from './relations.js';
import { prefixed } from '../xml/attributes.js';
import { parseXml } from '../xml/xml.js';

export interface Workbook {
  readonly sheets: readonly (Blad & { readonly part: string })[];
  readonly date1904: boolean;
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
}

const EXCEL_NAME_LENGTH = 31;

/** Which sheets there are, in order, and where the parts lie. @throws Weigering */
export async function readWorkbook(pakket: Package): Promise<Workbook> {
  await checkContentTypes(pakket);
  const main = find(await readRelations(pakket, ''), 'officeDocument');
  if (main === null || !pakket.has(main)) throw new Weigering('GEEN_WERKMAP');
  const relations = await readRelations(pakket, main);
  const sheets: (Blad & { part: string })[] = [];
  let date1904 = false;
  let name: string | null = null;
  await parseXml(pakket.read(main), {
    open(element, attributes) {
      if (element === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (element === 'definedName') name = '';
      if (element !== 'sheet') return;
      const relation = relations.get(prefixed(attributes, 'id') ?? '');
      // A chart sheet holds no cells.
      if (relation?.type !== 'worksheet') return;
      const verborgen = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ naam: attributes.get('name') ?? '', verborgen, part: relation.target });
    },
    text(text) {
      if (name !== null) name += text;
    },
    close() {
      if (name !== null) checkFormula(name);
      name = null;
    },
  });
  checkSheets(sheets);
  return {
    sheets,
    date1904,
    stylesPart: find(relations, 'styles'),
    sharedStringsPart: find(relations, 'sharedStrings'),
  };
}

async function checkContentTypes(pakket: Package): Promise<void> {
  await parseXml(pakket.read('[Content_Types].xml'), {
    open: (_element, attributes) => checkContentType(attributes.get('ContentType') ?? ''),
  });
}

function checkSheets(sheets: Workbook['sheets']): void {
  if (sheets.length > LIMITS.sheets) throw new Weigering('TE_VEEL_BLADEN');
  const names = new Set(sheets.map(({ naam }) => naam.toLowerCase()));
  const sound = sheets.every(({ naam }) => naam.length > 0 && naam.length <= EXCEL_NAME_LENGTH);
  const parts = new Set(sheets.map(({ part }) => part.toLowerCase()));
  if (!sound || names.size < sheets.length || parts.size < sheets.length)
    throw new Weigering('BESTAND_BESCHADIGD');
}

function find(relations: ReadonlyMap<string, Relation>, type: string): string | null {
  for (const relation of relations.values()) if (relation.type === type) return relation.target;
  return null;
}
