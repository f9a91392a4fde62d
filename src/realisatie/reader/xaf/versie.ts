import { Weigering } from '../../gate/weigering.js';
import type { Attributes } from '../xml/attributes.js';

const BELASTINGDIENST = 'http://www.odb.belastingdienst.nl';
/** 4.0 has one namespace in its schema, another in its explanation, and a third that programs write all the same. */
const NAMESPACES = new Set(
  [
    'http://www.auditfiles.nl/XAF/3.2',
    'http://www.auditfiles.nl/XAF/3.2.1',
    `${BELASTINGDIENST}/Belastingdienst/BCPP/1.0/structures/XmlAuditfileFinancieel3.2.1`,
    `${BELASTINGDIENST}/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0`,
    `${BELASTINGDIENST}/XAF/4.0`,
    'http://www.auditfiles.nl/XAF/4.0',
  ].map((namespace) => namespace.toLowerCase()),
);

/** By the namespace of the root element, whatever its prefix. @throws Weigering AUDITFILE_VERSIE */
export function checkVersie(attributes: Attributes): void {
  const known = attributes.names
    .filter((name) => name === 'xmlns' || name.startsWith('xmlns:'))
    .some((name) => NAMESPACES.has((attributes.get(name) ?? '').toLowerCase().replace(/\/$/, '')));
  if (!known) throw new Weigering('AUDITFILE_VERSIE');
}
