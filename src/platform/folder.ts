import { mkdirSync } from 'node:fs';
import { OpstartFout } from './opstart-fout.js';

/** Does something that writes in the data folder. @throws OpstartFout when that folder cannot be written in */
export function writing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR'].includes(code)) throw error;
    throw new OpstartFout(
      `In de gegevensmap kan niet worden geschreven (${path}, ${code}).`,
      'Maak ruimte, geef uzelf schrijfrecht op die map of kies met NULPOSITIE_DATA een andere.',
    );
  }
}

/** Makes this folder with all above it. @returns whether anything had to be made */
export function ensureFolder(path: string): boolean {
  return writing(path, () => mkdirSync(path, { recursive: true })) !== undefined;
}
