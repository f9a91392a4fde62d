import { z } from 'zod';

/** Something a user sends to set up a verband: what to which address of the API, and as whom. */
const STAP = z.strictObject({
  /** The address below /v1/verbanden/{verband}/; `{naam}` stands for an id that an earlier step kept, `{vorm}` for the first vorm. */
  verzoek: z.string().min(1),
  /** Aanmeldnaam of who does it; what somebody draws up, another adopts. */
  als: z.string().default('controller'),
  /** Keeps the id of the answer under this name. */
  onthoud: z.string().optional(),
  inhoud: z.record(z.string(), z.unknown()).default({}),
  /** A file beside inrichting.json that goes with it. */
  bestand: z.string().optional(),
});
export type Stap = z.infer<typeof STAP>;

/** How a demo verband is set up: itself, then every step in order. */
export const INRICHTING = z.strictObject({
  verband: z.looseObject({ code: z.string() }),
  stappen: z.array(STAP),
});
export type Inrichting = z.infer<typeof INRICHTING>;

/** The ids that steps kept, by name. */
export type Onthouden = Map<string, string>;

/** A step with every `{naam}` in its address and its inhoud replaced. @throws when no earlier step kept that name */
export function fillIn(stap: Stap, onthouden: Onthouden): Stap {
  const fill = (text: string): string =>
    text.replace(/\{([\w-]+)\}/g, (_, naam: string) => {
      const id = onthouden.get(naam);
      if (id === undefined) throw new Error(`Geen eerdere stap onthield ${naam}`);
      return id;
    });
  const inhoud = JSON.parse(JSON.stringify(stap.inhoud), (_, value: unknown) =>
    typeof value === 'string' ? fill(value) : value,
  ) as Stap['inhoud'];
  return { ...stap, verzoek: fill(stap.verzoek), inhoud };
}
