import { parseAddress } from '../reader/cel.js';
import type { Notitie } from './notities.js';
import { fill, readAttribute, rewrite, toXml, type Tag } from './tags.js';

export type Opmerkingen = ReadonlyMap<string, Notitie>;

const AUTHOR = 'Nulpositie';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A part with notes for a sheet that had none. */
export const NO_COMMENTS = `${XML}<comments xmlns="${MAIN}"><authors/><commentList/></comments>`;

/** A drawing for the notes of a sheet that had none. */
export const NO_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';

/**
 * The part with these notes added; on a cell that has one already, they are added to its text.
 *
 * @param bestaand gets the addresses that had one
 */
export function writeComments(
  chunks: AsyncIterable<Uint8Array>,
  notities: Opmerkingen,
  bestaand: Set<string>,
): AsyncGenerator<Buffer> {
  const rest = new Map(notities);
  const state = { authors: 0, ref: '' };
  return rewrite(chunks, (tag) => {
    const { naam, soort, prefix, tekst } = tag;
    if (naam === 'author' && soort !== 'sluit') state.authors += 1;
    const author = `<${prefix}author>${AUTHOR}</${prefix}author>`;
    if (naam === 'authors' && soort !== 'open') return soort === 'leeg' ? fill(tag, author) : author + tekst;
    if (naam === 'comment' && soort === 'open') {
      state.ref = readAttribute(tag, 'ref') ?? '';
      bestaand.add(state.ref);
    }
    if (naam === 'text' && soort !== 'open') return addText(rest, state.ref, tag);
    if (naam !== 'commentList' || soort === 'open') return null;
    const added = [...rest].map(([ref, notitie]) => comment(prefix, { ref, author: state.authors, notitie }));
    return soort === 'leeg' ? fill(tag, added.join('')) : added.join('') + tekst;
  });
}

function addText(rest: Map<string, Notitie>, ref: string, tag: Tag): string | null {
  const notitie = rest.get(ref);
  if (notitie === undefined) return null;
  rest.delete(ref);
  const added = run(tag.prefix, `\n\n${describe(notitie)}`);
  return tag.soort === 'leeg' ? fill(tag, added) : added + tag.tekst;
}

function comment(
  p: string,
  { ref, author, notitie }: { ref: string; author: number; notitie: Notitie },
): string {
  return `<${p}comment ref="${ref}" authorId="${author}"><${p}text>${run(p, describe(notitie))}</${p}text></${p}comment>`;
}

const run = (p: string, text: string): string =>
  `<${p}r><${p}t xml:space="preserve">${toXml(text)}</${p}t></${p}r>`;

const describe = ({ ernst, teksten }: Notitie): string =>
  `${ernst === 'fout' ? 'Fout' : 'Waarschuwing'}: ${teksten.join('\n\n')}`;

/** The drawing with a box added for each note that has none yet. */
export function writeDrawing(
  chunks: AsyncIterable<Uint8Array>,
  addresses: Iterable<string>,
  blok: number,
): AsyncGenerator<Buffer> {
  return rewrite(chunks, ({ naam, soort, tekst, diepte }) => {
    if (naam !== 'xml' || soort !== 'sluit' || diepte > 1) return null;
    const shapes = [...addresses].map((address, place) => shape(address, blok * IDS_PER_BLOCK + place + 1));
    return SHAPE_TYPE + shapes.join('') + tekst;
  });
}

/** Excel numbers shapes in blocks of this size, one or more for each sheet. */
const IDS_PER_BLOCK = 1_024;
const NAMES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE = `<v:shapetype ${NAMES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** A box beside the cell that shows when the cell is pointed at. */
function shape(address: string, id: number): string {
  const { kolom, rij } = parseAddress(address) ?? { kolom: 1, rij: 1 };
  const anchor = [kolom, 15, Math.max(rij - 2, 0), 4, kolom + 4, 15, rij + 5, 4].join(', ');
  return (
    `<v:shape ${NAMES} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:260px;height:120px;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${rij - 1}</x:Row><x:Column>${kolom - 1}</x:Column></x:ClientData></v:shape>`
  );
}
