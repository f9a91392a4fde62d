import { z } from 'zod';
import { TIJDSTIP } from '../../platform/index.js';
import { SOORTEN } from '../soorten.js';
import { VERGELIJKSTANDEN } from './vergelijk.js';

const TOTAAL = z.string().regex(/^-?\d+(\.\d+)?$/);
const TELLING = z.strictObject({ rijen: z.int().min(0), totaal: TOTAAL });
const naastElkaar = {
  eerder: TELLING.meta({ description: 'Van de eerdere inlezingen samen.' }),
  nieuw: TELLING.meta({ description: 'Van dit bestand.' }),
  verschil: TOTAAL.meta({ description: 'Nieuw min eerder.' }),
};

export const VERGELIJKING = z
  .strictObject({
    inlezing: z.uuid(),
    soort: z.enum(SOORTEN),
    bestandsnaam: z.string(),
    velden: z
      .array(z.string())
      .meta({ description: 'Waar de regels over gaan, bijvoorbeeld periode en kostenplaats.' }),
    eerdere: z
      .array(
        z.strictObject({
          inlezing: z.uuid(),
          bestandsnaam: z.string(),
          ingediendDoor: z.string(),
          verwerktOp: TIJDSTIP,
          wordtVervangen: z
            .boolean()
            .meta({ description: 'Of zij wordt teruggedraaid zodra dit bestand is verwerkt.' }),
          hetzelfde: TELLING.meta({ description: 'Waar dit bestand ook over gaat.' }),
          daarbuiten: TELLING.meta({
            description: 'Waar dit bestand niet over gaat: vervangen haalt ook deze regels weg.',
          }),
        }),
      )
      .meta({ description: 'De inlezingen die meetellen en hetzelfde hebben, de oudste eerst.' }),
    regels: z.array(
      z.strictObject({
        waarden: z.array(z.string()).meta({ description: 'In de volgorde van velden; leeg voor niets.' }),
        ...naastElkaar,
        stand: z.enum(VERGELIJKSTANDEN),
        inlezingen: z
          .array(z.uuid())
          .meta({ description: 'Welke eerdere inlezingen hier regels van hebben.' }),
      }),
    ),
    totaal: z.strictObject(naastElkaar),
  })
  .meta({ id: 'Vergelijking' });
