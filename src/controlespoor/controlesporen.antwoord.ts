import { z } from 'zod';
import { RESULTATEN } from '../toegang/index.js';

const HASH = z.string().meta({ description: 'SHA-256, 64 hexadecimale tekens.' });
const TEKST = z.string();

const SPOORREGEL = z
  .strictObject({
    volgnummer: z.int().meta({ description: 'Vanaf 1, zonder gaten.' }),
    tijdstip: TEKST.meta({ description: 'Van de database, in UTC, tot op de microseconde (ISO 8601).' }),
    actie: TEKST.meta({ description: 'Wat er is gedaan, zoals inlezing.verwerken.' }),
    object: TEKST.meta({ description: 'Waarmee, als soort/id.' }),
    resultaat: z.enum(RESULTATEN),
    oorsprong: TEKST.meta({ description: 'Het adres van de aanvrager, of opdrachtregel.' }),
    actor: TEKST,
    code: TEKST.nullable().meta({ description: 'Waarom het is geweigerd of mislukt.' }),
    voor: z.unknown().meta({ description: 'De waarden van voor de handeling.' }),
    na: z.unknown().meta({ description: 'De waarden van erna.' }),
    vorigeHash: HASH,
    hash: HASH,
  })
  .meta({ id: 'Spoorregel' });

export const SPOORBLAD = z
  .strictObject({
    totaal: z.int().meta({ description: 'Hoeveel regels het filter vindt, op alle bladzijden samen.' }),
    regels: z.array(SPOORREGEL),
    volgende: z.int().nullable().meta({ description: 'Wat u als onder vraagt voor de volgende bladzijde.' }),
  })
  .meta({ id: 'Spoorblad' });
