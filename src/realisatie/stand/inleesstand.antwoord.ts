import { z } from 'zod';
import { AANLEVERSOORTEN, RITMES } from '../inleesafspraken/aanleverafspraak.js';
import { SOORTEN } from '../soorten.js';
import { AANLEVERSTANDEN } from './aanlevering.js';
import { TELLING, TOTAAL, VELDEN, WAARDEN } from './telling.antwoord.js';

const vergelijking = {
  bestand: TELLING,
  geboekt: TELLING,
  verschil: TOTAAL.meta({ description: 'Geboekt min bestand.' }),
};

export const AANSLUITING = z
  .strictObject({
    inlezing: z.uuid(),
    soort: z.enum(SOORTEN),
    bestandsnaam: z.string(),
    velden: VELDEN,
    regels: z.array(
      z.strictObject({
        waarden: WAARDEN,
        ...vergelijking,
      }),
    ),
    totaal: z.strictObject(vergelijking),
    controletotaal: TOTAAL.nullable(),
    sluit: z.boolean().meta({ description: 'Of elke regel en het controletotaal aansluiten.' }),
  })
  .meta({ id: 'Aansluiting' });

export const AANLEVERKALENDER = z.array(
  z
    .strictObject({
      soort: z.enum(AANLEVERSOORTEN),
      ritme: z.enum(RITMES),
      werkorganisatie: z.string(),
      naam: z.string(),
      perioden: z
        .array(
          z.strictObject({
            van: z.int().min(1).max(13).meta({ description: 'Eerste periode.' }),
            tot: z.int().min(1).max(13).meta({ description: 'Laatste periode, zelf meegeteld.' }),
            uiterlijk: z.iso.date().nullable().meta({ description: 'Null als het niet hoeft.' }),
            stand: z.enum(AANLEVERSTANDEN),
            rijen: z.int().min(0),
          }),
        )
        .meta({ description: 'Zonder de perioden waarin de werkorganisatie niet bestaat.' }),
    })
    .meta({ id: 'Aanlevering' }),
);
