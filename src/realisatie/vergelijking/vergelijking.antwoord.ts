import { z } from 'zod';
import { TIJDSTIP } from '../../platform/index.js';
import { SOORTEN } from '../soorten.js';
import { TELLING, TOTAAL, VELDEN, WAARDEN } from '../stand/telling.antwoord.js';
import { VERGELIJKSTANDEN } from './vergelijk.js';

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
    velden: VELDEN,
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
        waarden: WAARDEN,
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
