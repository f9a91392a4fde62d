// Puts the figures in bench/RESULTS.md, in a section of their own.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RESULTS = fileURLToPath(new URL('../RESULTS.md', import.meta.url));
const TITLE = '## Inlezen';
const LABELS = {
  exceljs: "exceljs' streaming reader, only walking through",
  controle: 'gate, reader and checks, rows ready for COPY',
  geheel: 'the whole: also COPY, file and record kept, in one transaction',
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const middle = (list, field) => median(list.map((measurement) => measurement[field]));

export function writeSection({ rows, bytes, found, machine, load }) {
  const base = middle(found.exceljs, 'seconds');
  const lines = Object.entries(found).map(([what, list]) => {
    if (list.some((measurement) => measurement.rows !== rows))
      throw new Error(`${what} did not see every row`);
    const seconds = middle(list, 'seconds');
    const cpu = middle(list, 'cpuSeconds').toFixed(1);
    const times = `${seconds.toFixed(1)} s | ${(seconds / base).toFixed(2)}x | ${cpu} s`;
    return `| ${LABELS[what]} | ${times} | ${Math.round(middle(list, 'peakMb'))} MB |`;
  });
  const section = [
    TITLE,
    '',
    `${rows.toLocaleString('en')} rows x 10 columns, ${(bytes / 1e6).toFixed(1)} MB of .xlsx; each line is a process of its own, the median`,
    `of ${found.exceljs.length} rounds that took turns. ${machine}; load average ${load.toFixed(1)} at the end.`,
    'Again: `npm run build && node bench/inlezen/inlezen.mjs`.',
    '',
    '| what | time | against exceljs | processor time | peak memory |',
    '| ---- | ---- | --------------- | -------------- | ----------- |',
    ...lines,
    '',
  ].join('\n');
  writeFileSync(
    RESULTS,
    replaceSection(existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '# Measurements\n', section),
  );
}

/** Leaves the sections of others as they are. */
function replaceSection(text, section) {
  const start = text.indexOf(`${TITLE}\n`);
  if (start === -1) return `${text.trimEnd()}\n\n${section}`;
  const next = text.indexOf('\n## ', start + TITLE.length);
  return text.slice(0, start) + section + (next === -1 ? '' : text.slice(next));
}
