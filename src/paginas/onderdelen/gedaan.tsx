import type { VNode } from 'preact';
import { Melding } from './melding.js';

/** What a page can confirm, by the word in its address: never a text that an address brings along. */
export type Bevestigingen = Readonly<Record<string, string>>;

/** Confirms what was just done. */
export const Gedaan = ({
  gedaan,
  zinnen,
}: {
  gedaan: string | undefined;
  zinnen: Bevestigingen;
}): VNode | null => {
  const zin = gedaan === undefined || !Object.hasOwn(zinnen, gedaan) ? undefined : zinnen[gedaan];
  return zin === undefined ? null : <Melding soort="ok" kop={zin} />;
};
