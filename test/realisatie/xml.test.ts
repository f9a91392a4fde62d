import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scanXml } from '../../src/realisatie/reader/xml/scan-xml.js';
import { parseXml, type XmlHandler } from '../../src/realisatie/reader/xml/xml.js';

type Reader = typeof scanXml;

/** What a reader tells of a document, pieces of text joined, blanks outside it left out; null when it refuses it. */
async function tell(read: Reader, chunks: readonly Uint8Array[]): Promise<string[] | null> {
  const events: string[] = [];
  let text = '';
  let depth = 0;
  const flush = (): void => {
    if (text !== '') events.push(`text ${JSON.stringify(text)}`);
    text = '';
  };
  const handler: XmlHandler = {
    open(name, attributes) {
      flush();
      depth += 1;
      events.push(
        `open ${name} ${JSON.stringify(attributes.names.map((key) => [key, attributes.get(key)]))}`,
      );
    },
    close(name) {
      flush();
      depth -= 1;
      events.push(`close ${name}`);
    },
    text: (piece) => void (depth > 0 && (text += piece)),
  };
  try {
    await read(stream(chunks), handler);
  } catch {
    return null;
  }
  return events;
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** Cut at these places, also in the middle of a tag or of a character. */
function cut(text: string, places: readonly number[]): Uint8Array[] {
  const bytes = Buffer.from(text);
  const sorted = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].sort(
    (a, b) => a - b,
  );
  return sorted.slice(1).map((end, n) => bytes.subarray(sorted[n], end));
}

// Names that start alike: a name that came before must not stand in for a longer one.
const name = fc.constantFrom('a', 'ab', 'a', 'row', 'rows', 'x:c', 'é', 'v1', '_p-q.r', 'xmlns:r');
const character = fc.constantFrom(
  ...[
    'a',
    '7',
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\t',
    'é',
    '€',
    '𝄞',
    "'",
    '"',
    '>',
    ']',
    ']]',
    '-',
    '--',
    '?',
    '=',
    ']]>',
  ],
  ...['&amp;', '&lt;', '&gt;', '&quot;', '&apos;', '&#65;', '&#x20AC;', '&#13;', '&#10;', '\u007f', '\u0085'],
);
const content = fc.array(character, { maxLength: 6 }).map((list) => list.join(''));
const space = fc.constantFrom(' ', ' ', '\n', '\t ', '\r\n', '');
const attribute = fc
  .tuple(space, name, fc.constantFrom('=', ' = '), fc.constantFrom('"', "'"), content)
  .map(
    ([before, key, equals, quote, value]) =>
      `${before}${key}${equals}${quote}${value.replaceAll(quote, '')}${quote}`,
  );
const attributes = fc.uniqueArray(attribute, { maxLength: 3 }).map((list) => list.join(''));
const aside = fc.oneof(
  content.map((text) => `<!--${text}-->`),
  content.map((text) => `<![CDATA[${text}]]>`),
  content.map((text) => `<?doel ${text}?>`),
);
const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, fc.option(fc.constantFrom('', ' ')), fc.array(tie('inside'), { maxLength: 4 }))
    .map(([tag, list, empty, inside]) =>
      empty === null ? `<${tag}${list}>${inside.join('')}</${tag}>` : `<${tag}${list}${empty}/>`,
    ),
  inside: fc.oneof({ depthSize: 'small' }, content, aside, tie('element')),
}));
const declaration = fc.constantFrom(
  ...['', '<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n', '\ufeff'],
  ...[
    "<?xml version='1.0' encoding='utf-8' ?>",
    ' <?xml version="1.0"?>',
    '<?xml version="1.1"?>',
    '<?xml?>',
  ],
  ...[
    '<?xml version="1.0" encoding="latin1"?>',
    '<?XML version="1.0"?>',
    '<?xml encoding="utf-8"?>',
    '<!-- -->',
  ],
);
const document = fc
  .tuple(declaration, element, fc.constantFrom('', '\n', '<!-- -->', 'x', '<a/>', ']'))
  .map((parts) => parts.join(''));
const place = fc.nat(100_000);
const places = fc.array(place, { maxLength: 4 });
const damage = fc.array(
  fc.tuple(
    place,
    fc.nat(2),
    fc.oneof(
      fc.constantFrom(...'<>/&;="\'!?-[]# x:1\0\u0001\ufffe'),
      fc.constantFrom('<!DOCTYPE a>', '&nbsp;', '&#0;', '&#xD800;', '&#x110000;', '&#X41;'),
    ),
  ),
  { maxLength: 3 },
);

function damageText(text: string, changes: readonly (readonly [number, number, string])[]): string {
  return changes.reduce((broken, [at, drop, insert]) => {
    const from = at % (broken.length + 1);
    return broken.slice(0, from) + insert + broken.slice(from + drop);
  }, text);
}

describe('de snelle lezer van XML en die van de bibliotheek', () => {
  it('vertellen van elk document hetzelfde, hoe het ook is geknipt', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(document, places, async (text, at) => {
        const fast = await tell(scanXml, cut(text, at));
        expect(fast).toEqual(await tell(parseXml, cut(text, [])));
        if (fast !== null) accepted += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(150);
  });

  it('weigeren dezelfde kapotte documenten', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(document, damage, places, async (text, changes, at) => {
        const broken = damageText(text, changes);
        // The library lets a question mark end the name of an instruction; XML does not.
        fc.pre(!/<\?[^\s?]*\?(?!>)|\?\?>/.test(broken));
        const fast = await tell(scanXml, cut(broken, at));
        expect(fast).toEqual(await tell(parseXml, cut(broken, [])));
        if (fast === null) refused += 1;
      }),
      { numRuns: 4_000 },
    );
    expect(refused).toBeGreaterThan(300);
  });

  it.each([
    ['een einde van CDATA in gewone tekst', '<a>]]></a>'],
    ['kenmerken zonder spatie ertussen', '<a b="1"c="2"/>'],
    ['een langere naam dan die ervoor', '<r><a></a><ab></a></r>'],
    ['een kortere naam dan die ervoor', '<r><ab></ab><a></ab></r>'],
    ['een kenmerk dat er twee keer is', '<a b="1" b="2"/>'],
    ['een kenmerk zonder aanhalingstekens', '<a b=1/>'],
    ['een kleiner-dan in een kenmerk', '<a b="<"/>'],
    ['een tweede wortel', '<a/><b/>'],
    ['een einde te veel', '<a></a></a>'],
    ['twee streepjes in een opmerking', '<a><!-- -- --></a>'],
    ['CDATA buiten de wortel', '<a/><![CDATA[]]>'],
    ['een verwijzing zonder einde', '<a>&amp</a>'],
    ['een teken dat niet mag', '<a>&#0;</a>'],
    ['niets', ''],
  ])('weigeren allebei %s', async (_, text) => {
    expect(await tell(scanXml, cut(text, []))).toBeNull();
    expect(await tell(parseXml, cut(text, []))).toBeNull();
  });

  it.each([
    ['namen die met elkaar beginnen', '<r><a/><ab/><a/><ab b="1" bc="2"/><a bc="1" b="2"/></r>'],
    ['spaties voor het einde van een tag', '<r><a ></a ><b\n/></r >'],
  ])('lezen allebei %s', async (_, text) => {
    const fast = await tell(scanXml, cut(text, []));
    expect(fast).not.toBeNull();
    expect(fast).toEqual(await tell(parseXml, cut(text, [])));
  });

  it('geen enkel begin van een document is een document', async () => {
    const text = '<?xml version="1.0"?><a b="&amp;c"><!-- d --><e/>f&lt;<![CDATA[g]]><?h i?></a>';
    for (let size = 0; size < text.length; size += 1)
      expect([size, await tell(scanXml, cut(text.slice(0, size), []))]).toEqual([size, null]);
    expect(await tell(scanXml, cut(text, []))).toEqual(await tell(parseXml, cut(text, [])));
  });
});
