import { notWellFormed } from './text.js';

const DECLARATION =
  /^xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"(?<double>[A-Za-z][\w.-]*)"|'(?<single>[A-Za-z][\w.-]*)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*$/;

/** What stands between `<?` and `?>` at the very start: version 1.0, in the encoding that the bytes are read in. */
export function checkDeclaration(inside: string, encoding: RegExp): void {
  const { double, single } = (DECLARATION.exec(inside) ?? notWellFormed()).groups ?? {};
  const named = double ?? single;
  if (named !== undefined && !encoding.test(named)) notWellFormed();
}
