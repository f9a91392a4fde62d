// The house of docs/ARCHITECTURE.md: a room imports only rooms above it in this list, through their index file.
const rooms = [
  'rekenkern',
  'platform',
  'toegang',
  'controlespoor',
  'verband',
  'catalogus',
  'sleutels',
  'realisatie',
  'inbreng',
  'begroting',
  'berekening',
  'besluitvorming',
  'werkboeken',
  'paginas',
];

const downward = rooms.map((room, place) => ({
  name: `muur-${room}`,
  comment: `${room} may import only the rooms above it: ${rooms.slice(0, place).join(', ') || 'none'}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: `^src/(${[...rooms.slice(place + 1), 'demo', 'main', 'cli', 'app\\.module'].join('|')})(/|\\.)`,
  },
}));

const throughIndex = rooms.map((room) => ({
  name: `voordeur-${room}`,
  comment: `Other rooms enter ${room} through src/${room}/index.ts, so that its inside may change.`,
  severity: 'error',
  from: { path: '^src/', pathNot: [`^src/${room}/`, '^src/entities\\.ts$'] },
  to: { path: `^src/${room}/`, pathNot: `^src/${room}/index\\.ts$` },
}));

module.exports = {
  forbidden: [
    ...downward,
    ...throughIndex,
    {
      name: 'rekenkern-is-puur',
      comment:
        'The calculation must be provable offline: nothing but zod for the form of the input, and hashing.',
      severity: 'error',
      from: { path: '^src/rekenkern/' },
      to: { pathNot: ['^src/rekenkern/', '^node_modules/zod/', '^crypto$'] },
    },
    {
      name: 'zod-alleen-aan-de-rand',
      comment: 'Only the file that checks the form of a rekenmodel knows zod.',
      severity: 'error',
      from: { path: '^src/rekenkern/', pathNot: '\\.schema\\.ts$' },
      to: { path: '^node_modules/zod/' },
    },
    {
      name: 'geen-kring',
      comment: 'A ring of imports has no top to start reading from.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'alleen-productie-afhankelijkheden',
      comment: 'What runs in production must be in dependencies, not in devDependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'geen-onvindbaar-bestand',
      comment: 'An import must resolve.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
