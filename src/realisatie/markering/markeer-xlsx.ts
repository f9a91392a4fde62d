import { posix } from 'node:path';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { checkParts } from '../gate/contents.js';
import { Package } from '../gate/package.js';
import { Weigering } from '../gate/weigering.js';
import { readRelations, type Relation } from '../reader/xlsx/relations.js';
import { readWorkbook, type Workbook } from '../reader/xlsx/workbook.js';
import { Bladschrijver } from './blad-schrijver.js';
import { makeNotities, type Bladnotities, type Notitiebron } from './notities.js';
import { NO_COMMENTS, NO_DRAWING, writeComments, writeDrawing } from './opmerkingen.js';
import { NO_RELATIONS, writeContentTypes, writeRelations, type Relatie } from './pakketdelen.js';
import { NO_STYLES, Stijlen } from './stijlen.js';
import { rewrite } from './tags.js';
import { Zipschrijver } from './zip-schrijver.js';

export interface Markering extends Omit<Notitiebron, 'bladen'> {
  /** The workbook on disk. */
  readonly pad: string;
  /** Where the marked one comes: no file yet. */
  readonly doel: string;
}

/**
 * Writes the workbook again with the faulty cells coloured and commented. Parts that hold no mark lie in it as they
 * lay, packed bytes and all; of the others only what is marked is written anew.
 *
 * @throws Weigering when it is no workbook that could be read
 */
export async function markeerXlsx({ pad, doel, bevindingen, aantal }: Markering): Promise<void> {
  const pakket = await Package.open(pad);
  try {
    checkParts(pakket);
    const workbook = await readWorkbook(pakket);
    const bladen = workbook.sheets.map(({ naam }) => naam);
    const notities = makeNotities({ bevindingen, aantal, bladen });
    const schrijver = await Werkmapschrijver.open({ pad, doel, pakket });
    try {
      await schrijver.schrijf(workbook, notities);
    } finally {
      await schrijver.close();
    }
  } finally {
    pakket.close();
  }
}

/** Well past the numbers that Excel gives its own shapes. */
const FIRST_BLOCK = 60;

class Werkmapschrijver {
  private readonly written = new Set<string>();
  private readonly nieuw: { naam: string; soort: Relatie['soort'] }[] = [];

  private constructor(
    private readonly pakket: Package,
    private readonly zip: ZipFile,
    private readonly entries: readonly Entry[],
    private readonly uit: Zipschrijver,
  ) {}

  static async open({
    pad,
    doel,
    pakket,
  }: {
    pad: string;
    doel: string;
    pakket: Package;
  }): Promise<Werkmapschrijver> {
    const zip = await yauzl.openPromise(pad, { autoClose: false });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return new Werkmapschrijver(pakket, zip, entries, await Zipschrijver.create(doel));
  }

  async schrijf(workbook: Workbook, notities: ReadonlyMap<string, Bladnotities>): Promise<void> {
    const styles = workbook.stylesPart !== null && this.pakket.has(workbook.stylesPart);
    const stijlen = await Stijlen.count(styles ? this.pakket.read(workbook.stylesPart) : once(NO_STYLES));
    for (const [place, { naam, part }] of workbook.sheets.entries()) {
      const blad = notities.get(naam);
      if (blad !== undefined) await this.markBlad(part, blad, { stijlen, blok: FIRST_BLOCK + place });
    }
    if (styles) await this.put(workbook.stylesPart, stijlen.write(this.pakket.read(workbook.stylesPart)));
    else await this.addStyles(stijlen);
    const types = '[Content_Types].xml';
    await this.put(types, writeContentTypes(this.pakket.read(types), this.nieuw));
    for (const entry of this.entries)
      if (!this.written.has(entry.fileName.toLowerCase())) await this.uit.copy(this.zip, entry);
    await this.uit.finish();
  }

  async close(): Promise<void> {
    this.zip.close();
    await this.uit.close();
  }

  private async markBlad(
    part: string,
    blad: Bladnotities,
    { stijlen, blok }: { stijlen: Stijlen; blok: number },
  ): Promise<void> {
    const relations = await readRelations(this.pakket, part);
    const relatie = freeName(
      (n) => `nulpositieTekening${n}`,
      (id) => relations.has(id),
    );
    const schrijver = new Bladschrijver(blad, { stijl: stijlen.stijl, relatie });
    await this.put(
      part,
      rewrite(this.pakket.read(part), (tag) => schrijver.schrijf(tag)),
    );
    const { notities, tekening } = schrijver;
    const comments = findPart(relations, ({ type }) => type === 'comments');
    const drawing = tekening === null ? null : (relations.get(tekening)?.target ?? null);
    const bestaand = new Set<string>();
    const added: Relatie[] = [];
    if (comments === null)
      added.push(
        this.newPart(
          'comments',
          freeName(
            (n) => `nulpositieNotities${n}`,
            (id) => relations.has(id),
          ),
        ),
      );
    if (drawing === null) added.push(this.newPart('vmlDrawing', relatie));
    const target = (soort: Relatie['soort']): string => added.find((one) => one.soort === soort)?.doel ?? '';
    await this.put(
      comments ?? target('comments'),
      writeComments(this.read(comments, NO_COMMENTS), notities, bestaand),
    );
    const boxed = [...notities.keys()].filter((address) => drawing === null || !bestaand.has(address));
    await this.put(
      drawing ?? target('vmlDrawing'),
      writeDrawing(this.read(drawing, NO_DRAWING), boxed, blok),
    );
    if (added.length > 0) await this.relate(part, added);
  }

  private async addStyles(stijlen: Stijlen): Promise<void> {
    const main = findPart(await readRelations(this.pakket, ''), ({ type }) => type === 'officeDocument');
    if (main === null) throw new Weigering('BESTAND_BESCHADIGD');
    const doel = freeName(
      (n) => `xl/styles${n === 1 ? '' : n}.xml`,
      (name) => this.taken(name),
    );
    this.nieuw.push({ naam: doel, soort: 'styles' });
    await this.put(doel, stijlen.write(once(NO_STYLES)));
    await this.relate(main, [{ id: 'nulpositieStijlen', soort: 'styles', doel }]);
  }

  private async relate(part: string, relaties: readonly Relatie[]): Promise<void> {
    const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
    const old = this.pakket.has(name) ? name : null;
    await this.put(name, writeRelations(this.read(old, NO_RELATIONS), part, relaties));
  }

  private newPart(soort: 'comments' | 'vmlDrawing', id: string): Relatie {
    // As Excel names them: some readers find notes by nothing else.
    const wanted = (n: number): string =>
      soort === 'comments' ? `xl/comments${n}.xml` : `xl/drawings/vmlDrawing${n}.vml`;
    const doel = freeName(wanted, (name) => this.taken(name));
    this.nieuw.push({ naam: doel, soort });
    return { id, soort, doel };
  }

  private taken(name: string): boolean {
    return this.pakket.has(name) || this.nieuw.some(({ naam }) => naam === name);
  }

  private read(part: string | null, otherwise: string): AsyncIterable<Buffer> {
    return part !== null && this.pakket.has(part) ? this.pakket.read(part) : once(otherwise);
  }

  /** Under the name that the file itself spells, when it had the part. */
  private async put(part: string, chunks: AsyncIterable<Buffer>): Promise<void> {
    const key = part.toLowerCase();
    this.written.add(key);
    const own = this.entries.find(({ fileName }) => fileName.toLowerCase() === key)?.fileName;
    await this.uit.add(own ?? part, chunks);
  }
}

function findPart(
  relations: ReadonlyMap<string, Relation>,
  wanted: (relation: Relation) => boolean,
): string | null {
  for (const relation of relations.values()) if (wanted(relation)) return relation.target;
  return null;
}

/** The first of these names that is free. */
function freeName(candidate: (n: number) => string, taken: (name: string) => boolean): string {
  let n = 1;
  while (taken(candidate(n))) n += 1;
  return candidate(n);
}

async function* once(text: string): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield Buffer.from(text);
}
