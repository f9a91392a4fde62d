import { posix } from 'node:path';
import { checkRelation } from '../../gate/contents.js';
import type { Package } from '../../gate/package.js';
import { parseXml } from '../xml/xml.js';

export interface Relation {
  readonly type: string;
  /** The part that it points to; empty for what lies outside the file. */
  readonly target: string;
}

/** The relations of a part by their id, each of them checked. */
export async function readRelations(pakket: Package, part: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  const name = relationsOf(part);
  if (!pakket.has(name)) return relations;
  await parseXml(pakket.read(name), {
    open(element, attributes) {
      const id = attributes.get('Id');
      if (element !== 'Relationship' || id === undefined) return;
      const type = attributes.get('Type') ?? '';
      const mode = attributes.get('TargetMode');
      checkRelation(type, mode);
      const target = mode === 'External' ? '' : resolve(part, attributes.get('Target') ?? '');
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target });
    },
  });
  return relations;
}

/** Checks the relations in a part, of whatever part they are: a picture may be fetched from elsewhere too. */
export async function checkRelations(pakket: Package, name: string): Promise<void> {
  await parseXml(pakket.read(name), {
    open(element, attributes) {
      if (element !== 'Relationship') return;
      checkRelation(attributes.get('Type') ?? '', attributes.get('TargetMode'));
    },
  });
}

const relationsOf = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

const resolve = (part: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
