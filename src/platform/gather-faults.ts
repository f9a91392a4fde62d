import { OpstartFout } from './opstart-fout.js';

/** Reads one setting, and answers `otherwise` when it is wrong. */
export type Collect = <T>(read: () => T, otherwise: T) => T;

/** Reads settings one by one. @throws OpstartFout with everything that is wrong with them at once */
export function gatherFaults<T>(readAll: (collect: Collect) => T): T {
  const faults: string[] = [];
  const settings = readAll((read, otherwise) => {
    try {
      return read();
    } catch (error) {
      faults.push((error as Error).message);
      return otherwise;
    }
  });
  if (faults.length > 0) throw new OpstartFout(...faults);
  return settings;
}
