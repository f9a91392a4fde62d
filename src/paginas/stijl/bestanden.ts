import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pruneTokens } from './prune-tokens.js';

/** A file that a page needs, under a name that changes with its content: a browser may keep it for ever. */
export interface Bestand {
  readonly naam: string;
  readonly type: string;
  readonly inhoud: Buffer;
  /** The same, smaller over the line; null for what is compressed already. */
  readonly gzip: Buffer | null;
}

const { resolve } = createRequire(import.meta.url);
const COMPONENTEN = [
  'root',
  'body',
  'document',
  'page-layout',
  'page-header',
  'page-body',
  'page-footer',
  'skip-link',
  'nav-bar',
  'nav-list',
  'breadcrumb-nav',
  'heading-1',
  'heading-2',
  'heading-3',
  'paragraph',
  'link',
  'button',
  'table',
  'alert',
  'status-badge',
  'form-field',
  'form-field-description',
  'form-label',
  'select',
  'textbox',
];
const EIGEN = [
  'tokens',
  'kader',
  'tekst',
  'tabel',
  'formulier',
  'velden',
  'beeld',
  'inrichting',
  'afspraken',
  'smal',
  'druk',
];
const LETTERS = [
  ['Source Sans 3', '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'],
  ['Source Serif 4', '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'],
] as const;
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#17527a"/>
<g fill="none" stroke="#fff" stroke-width="3"><circle cx="16" cy="16" r="7"/><path d="M3 16h26"/></g></svg>`;

/** Every file the pages refer to, by name. */
export const BESTANDEN: ReadonlyMap<string, Bestand> = new Map(
  [makeStijl(), makeLogo(), ...LETTERS.map(([, pad]) => makeLetter(pad))].map((bestand) => [
    bestand.naam,
    bestand,
  ]),
);

export const adresVan = (begin: string): string =>
  `/bestanden/${[...BESTANDEN.keys()].find((naam) => naam.startsWith(begin)) ?? begin}`;

function makeStijl(): Bestand {
  const componenten = COMPONENTEN.map((naam) => readPackage(`@utrecht/${naam}-css/dist/index.min.css`));
  const eigen = EIGEN.map((naam) => readFileSync(join(import.meta.dirname, `${naam}.css`), 'utf8'));
  const thema = readPackage('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css');
  const stijlen = [...componenten, ...eigen].join('\n');
  const delen = [...LETTERS.map(fontFace), pruneTokens(thema, stijlen), stijlen];
  return makeBestand('nulpositie', 'text/css; charset=utf-8', Buffer.from(delen.join('\n')));
}

function fontFace([familie, pad]: (typeof LETTERS)[number]): string {
  const { naam } = makeLetter(pad);
  return `@font-face{font-family:"${familie}";font-weight:200 900;font-display:swap;src:url(/bestanden/${naam}) format("woff2")}`;
}

function makeLetter(pad: string): Bestand {
  return makeBestand(/files\/(.+)\.woff2$/.exec(pad)?.[1] ?? pad, 'font/woff2', readFileSync(resolve(pad)));
}

function makeLogo(): Bestand {
  return makeBestand('logo', 'image/svg+xml', Buffer.from(LOGO));
}

function readPackage(pad: string): string {
  return readFileSync(resolve(pad), 'utf8');
}

function makeBestand(begin: string, type: string, inhoud: Buffer): Bestand {
  const hash = createHash('sha256').update(inhoud).digest('hex').slice(0, 12);
  const soort = type === 'font/woff2' ? 'woff2' : type.startsWith('text/css') ? 'css' : 'svg';
  const gzip = soort === 'woff2' ? null : gzipSync(inhoud);
  return { naam: `${begin}.${hash}.${soort}`, type, inhoud, gzip };
}
