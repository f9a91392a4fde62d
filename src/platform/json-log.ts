import type { LoggerService } from '@nestjs/common';

type Niveau = 'info' | 'waarschuwing' | 'fout';
export type Schrijf = (line: string) => void;

const SECRET = /wachtwoord|password|secret|geheim|token|authorization|cookie|koekje|_csrf/i;
const DEPTH = 6;
/** What Nest tells of its own start, the same each time. */
const OF_NEST: readonly unknown[] = [
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
];

/** One event a line, as JSON; what is called a secret is left out. */
export class JsonLog implements LoggerService {
  constructor(
    private readonly write: Schrijf = (line) => void process.stderr.write(line),
    private readonly now: () => Date = () => new Date(),
  ) {}

  log(event: unknown, ...rest: unknown[]): void {
    if (!OF_NEST.includes(rest.at(-1))) this.line('info', event, rest);
  }

  warn(event: unknown, ...rest: unknown[]): void {
    this.line('waarschuwing', event, rest);
  }

  error(event: unknown, ...rest: unknown[]): void {
    this.line('fout', event, rest);
  }

  fatal(event: unknown, ...rest: unknown[]): void {
    this.line('fout', event, rest);
  }

  /** Nest puts the name of the logger last, and before it for an error the stack. */
  private line(niveau: Niveau, event: unknown, rest: readonly unknown[]): void {
    const context = rest.at(-1);
    const [stack] = rest.length > 1 ? rest : [];
    const base = { tijdstip: this.now().toISOString(), niveau, onderdeel: context };
    const fields = isFields(event) ? (clean(event, DEPTH) as object) : { melding: clean(event, DEPTH) };
    this.write(`${JSON.stringify({ ...base, ...fields, ...(stack !== undefined && { stack }) })}\n`);
  }
}

const isFields = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Error) && !Array.isArray(value);

/** The value as JSON can say it: errors with their stack, no secrets, no end of depth. */
function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth === 0) return '…';
  if (value instanceof Error) return cleanError(value, depth);
  if (Array.isArray(value)) return value.map((one) => clean(one, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      SECRET.test(key) ? '[weggelaten]' : clean(one, depth - 1),
    ]),
  );
}

/** Only these: an error of the database carries the values of its statement too. */
function cleanError(error: Error, depth: number): object {
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? { code: error.code } : {};
  return { name, message, stack, ...code, ...(cause !== undefined && { cause: clean(cause, depth - 1) }) };
}
