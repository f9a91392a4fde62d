import { posix } from 'node:path';
import { fill, readAttribute, rewrite } from './tags.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The relations of a part that had none. */
export const NO_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"/>`;

export interface Relatie {
  readonly id: string;
  readonly soort: 'comments' | 'vmlDrawing' | 'styles';
  /** Name of the part. */
  readonly doel: string;
}

/** The relations of a part with these added. */
export function writeRelations(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  relaties: readonly Relatie[],
): AsyncGenerator<Buffer> {
  return rewrite(chunks, (tag) => {
    if (tag.naam !== 'Relationships' || tag.soort === 'open') return null;
    const added = relaties
      .map(
        ({ id, soort, doel }) =>
          `<${tag.prefix}Relationship Id="${id}" Type="${OFFICE}/${soort}" Target="${posix.relative(posix.dirname(part), doel)}"/>`,
      )
      .join('');
    return tag.soort === 'leeg' ? fill(tag, added) : added + tag.tekst;
  });
}

const TYPES = {
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;

/** Says of each new part what it is; drawings by their extension, as Excel does. */
export function writeContentTypes(
  chunks: AsyncIterable<Uint8Array>,
  nieuw: readonly { readonly naam: string; readonly soort: Relatie['soort'] }[],
): AsyncGenerator<Buffer> {
  let hasVml = false;
  return rewrite(chunks, (tag) => {
    if (tag.naam === 'Default' && readAttribute(tag, 'Extension')?.toLowerCase() === 'vml') hasVml = true;
    if (tag.naam !== 'Types' || tag.soort !== 'sluit') return null;
    let added = '';
    for (const { naam, soort } of nieuw) {
      if (soort !== 'vmlDrawing')
        added += `<${tag.prefix}Override PartName="/${naam}" ContentType="${TYPES[soort]}"/>`;
      else if (!hasVml) {
        hasVml = true;
        added += `<${tag.prefix}Default Extension="vml" ContentType="${TYPES.vml}"/>`;
      }
    }
    return added + tag.tekst;
  });
}
