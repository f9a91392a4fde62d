import { hash, verify, type Options } from '@node-rs/argon2';

/** argon2id, 19 MiB, two passes. @bron OWASP Password Storage Cheat Sheet */
const OPTIONS: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// One password, however the keyboard composed its letters.
const normalize = (wachtwoord: string): string => wachtwoord.normalize('NFKC');

/** The password in the form that is kept. */
export const hashWachtwoord = async (wachtwoord: string): Promise<string> =>
  await hash(normalize(wachtwoord), OPTIONS);

/** Hash of a password that nobody has: whoever does not exist takes as long as whoever does. */
const NIEMAND = hashWachtwoord('niemand heeft dit wachtwoord');

/** Whether this is the password. Does the same work without a hash, and then says no. */
export async function isWachtwoord(bewaard: string | null, wachtwoord: string): Promise<boolean> {
  const same = await verify(bewaard ?? (await NIEMAND), normalize(wachtwoord));
  return bewaard !== null && same;
}
