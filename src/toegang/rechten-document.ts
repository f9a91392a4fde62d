import { RECHTCODES, RECHTEN, ROLCODES, ROLLEN } from './rechten.js';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** docs/rechten.md: the table of rights, for people. */
export const describeRechten = (): string => `# Wie mag wat

<!-- Gemaakt uit src/toegang/rechten.ts; een toets vergelijkt. -->

Wat hier niet staat, mag niet. Een rol geldt in één verband, van een dag tot een dag (die laatste telt niet meer mee), en
voor sommige rollen namens één deelnemer of voor één werkorganisatie. Wie meer rollen heeft, mag wat zij samen mogen.

## Rechten

${table(
  ['recht', 'dat is'],
  RECHTCODES.map((recht) => [`\`${recht}\``, RECHTEN[recht]]),
)}

## Rollen

${table(
  ['rol', ...RECHTCODES.map((recht) => `\`${recht}\``), 'deelnemer', 'werkorganisatie'],
  ROLCODES.map((rol) => {
    const { rechten, deelnemer, werkorganisatie } = ROLLEN[rol];
    const given: readonly string[] = rechten;
    return [
      `\`${rol}\``,
      ...RECHTCODES.map((recht) => (given.includes(recht) ? 'ja' : '')),
      deelnemer,
      werkorganisatie,
    ];
  }),
)}

Een diensttoken (voor een koppeling) heeft precies de rechten die erin staan, in één verband, tot het verloopt.
De rechten \`gebruikers_beheren\` en \`verbanden_maken\` zitten er nooit in.
`;
