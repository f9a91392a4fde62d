import { z } from 'zod';
import { PROBLEEM, TIJDSTIP } from '../platform/index.js';
import { JAAR } from '../verband/index.js';
import { BEVINDINGCODES } from './checks/meldingen.js';
import { INLEZING_STATUSSEN } from './inlezing.entity.js';
import { INLEESFASEN } from './proces/inleesvoortgang.entity.js';
import { SOORTEN } from './soorten.js';

const BEVINDING = z
  .strictObject({
    blad: z.string().meta({ description: 'Leeg als het over het hele bestand gaat.' }),
    rij: z.int().min(0).nullable(),
    cel: z.string().nullable().meta({ description: 'Adres zoals Excel het toont, bijvoorbeeld D7.' }),
    kolom: z.string().nullable().meta({ description: 'Naam van de kolom.' }),
    waarde: z.string().nullable().meta({ description: 'Wat er is aangetroffen.' }),
    code: z.enum(BEVINDINGCODES),
    melding: z.string().meta({ description: 'Wat er mis is en wat het herstelt.' }),
    ernst: z.enum(['fout', 'waarschuwing']),
  })
  .meta({ id: 'Bevinding' });

const bevindingen = {
  fouten: z.array(BEVINDING).meta({ description: 'Ten hoogste 1.000; aantallen telt ze alle.' }),
  waarschuwingen: z.array(BEVINDING).meta({ description: 'Ten hoogste 1.000; aantallen telt ze alle.' }),
  aantallen: z
    .partialRecord(z.enum(BEVINDINGCODES), z.int().min(0))
    .meta({ description: 'Hoe vaak elke code voorkomt.' }),
};
const telling = {
  rijen: z.int().min(0).meta({ description: 'Aantal regels in het bestand.' }),
  totaal: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .meta({
      description:
        'Controletotaal als decimale tekst: euro’s met ten minste twee decimalen, bij afname een hoeveelheid.',
    }),
};
const bestand = {
  soort: z.enum(SOORTEN),
  boekjaar: JAAR,
  bestandsnaam: z.string(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'SHA-256 van het bestand, hexadecimaal.' }),
  status: z.enum(INLEZING_STATUSSEN).meta({
    description:
      'Ontvangen: er wordt aan gewerkt. Gecontroleerd: wacht op bevestiging van de waarschuwingen, of was alleen een proef.',
  }),
};

export const ONTBREKENDE_TOEWIJZINGEN = z.array(
  z
    .strictObject({
      kostenplaats: z.string(),
      grootboekrekening: z.string().nullable(),
      bekend: z.boolean().meta({ description: 'Of de kostenplaats in het boekjaar bestaat.' }),
      rijen: z.int().min(0),
      totaal: z.string().meta({ description: 'Euro’s als decimale tekst.' }),
    })
    .meta({ id: 'OntbrekendeToewijzing' }),
);
const ontbrekend = {
  ontbrekendeToewijzingen: ONTBREKENDE_TOEWIJZINGEN.meta({
    description: 'Waar rijen op staan zonder dat een toewijzing zegt waar zij heen gaan; elk één keer.',
  }),
};

/** What became of an attempt to take in a file. */
export const INLEESVERSLAG = z
  .strictObject({
    id: z.uuid().nullable().meta({ description: 'Null bij een proef: er is niets bewaard.' }),
    ...bestand,
    ...telling,
    ...bevindingen,
    ...ontbrekend,
  })
  .meta({ id: 'Inleesverslag' });

/** A refused file: a problem that carries the findings. */
export const WEIGERING = z
  .strictObject({
    ...PROBLEEM.shape,
    status: z.literal(400),
    code: z.literal('bestand_geweigerd'),
    id: INLEESVERSLAG.shape.id,
    ...telling,
    ...bevindingen,
    ...ontbrekend,
  })
  .omit({ invalidParams: true })
  .meta({ id: 'Weigering', description: 'Er is niets geboekt; de bevindingen zeggen wat te herstellen is.' });

export const GEWEIGERD = z.union([WEIGERING, PROBLEEM]);

const GELEZENMET = z
  .strictObject({
    code: z.string(),
    naam: z.string(),
    herkend: z.boolean().meta({ description: 'Herkend aan de kolomnamen; anders bij het inlezen genoemd.' }),
  })
  .meta({ id: 'Gelezenmet' });

const samenvatting = {
  id: z.uuid(),
  ...bestand,
  omvang: z.int().min(0).meta({ description: 'Bytes.' }),
  ...telling,
  ingediendDoor: z.string(),
  ingediendOp: TIJDSTIP,
  verwerktOp: TIJDSTIP.nullable().meta({ description: 'Sinds wanneer de regels meetellen.' }),
  teruggedraaidOp: TIJDSTIP.nullable().meta({ description: 'Sinds wanneer de regels niet meer meetellen.' }),
  teruggedraaidDoor: z.string().nullable(),
  vervangt: z.array(z.uuid()).meta({ description: 'De inlezingen waar deze voor in de plaats komt.' }),
  gelezenMet: z.array(GELEZENMET).meta({
    description:
      'De importprofielen waarmee het is gelezen, zoals toen bekend; leeg als de kolommen heten als in het sjabloon.',
  }),
  controletotaal: z.string().nullable().meta({ description: 'Waar het bestand op uit moest komen.' }),
  keertOm: z.uuid().nullable().meta({
    description: 'Van een tegenboeking: de inlezing waarvan de regels omgekeerd meetellen.',
  }),
};

const SAMENVATTING = z.strictObject(samenvatting).meta({ id: 'Inlezing' });

export const INLEZINGEN = z.array(SAMENVATTING);

/** The counter-entry of a load that was reversed. */
export const TEGENBOEKING = SAMENVATTING;

export const INLEZING = z
  .strictObject({
    ...samenvatting,
    ...bevindingen,
    ...ontbrekend,
    bevestigdDoor: z.string().exactOptional().meta({ description: 'Wie de waarschuwingen heeft bevestigd.' }),
    bevestigdOp: z.iso.datetime().exactOptional().meta({ description: 'Wanneer, in UTC.' }),
  })
  .meta({ id: 'Inlezingdetail' });

/** The outcome of a load that was stopped. */
export const GEANNULEERD = SAMENVATTING;

export const VOORTGANG = z
  .strictObject({
    id: z.uuid(),
    status: bestand.status,
    fase: z.enum([...INLEESFASEN, 'klaar']),
    rijen: z.int().min(0).meta({ description: 'Rijen gedaan in deze fase; klaar: rijen van het bestand.' }),
    onderbroken: z
      .boolean()
      .meta({ description: 'Het proces dat eraan werkte is weg: hervat de inlezing of laat haar vallen.' }),
  })
  .meta({ id: 'Voortgang' });
