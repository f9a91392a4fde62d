/** What a reader finds wrong in a file that can be read all the same: a Dutch sentence that says what mends it. */
export const LEESFOUTEN = {
  CSV_VELD_TE_VEEL:
    'Rij {rij} heeft {aantal} velden, de kopregel {verwacht}. Zet een tekst of bedrag met een {scheidingsteken} erin tussen aanhalingstekens.',
  CSV_RIJ_AFGEBROKEN:
    'De laatste rij heeft {aantal} velden, de kopregel {verwacht}: het bestand lijkt niet volledig. Exporteer het opnieuw.',
  CSV_AANHALINGSTEKEN:
    'In rij {rij} klopt een aanhalingsteken niet: een veld dat ermee begint, moet er ook mee eindigen. Herstel de rij of exporteer het bestand opnieuw.',
  AUDITFILE_TELLING_ONTBREEKT:
    'In de auditfile ontbreekt {telling}, waarmee zij op volledigheid wordt gecontroleerd. Exporteer haar opnieuw.',
  AUDITFILE_TELLING_WIJKT_AF:
    'De auditfile zegt {telling} {verwacht}, maar er staat {gevonden} in. Zij is niet volledig of gewijzigd; exporteer haar opnieuw.',
  AUDITFILE_BOEKING:
    'De boekingsregel in rij {rij} heeft geen geldig bedrag of geen D of C. Exporteer de auditfile opnieuw.',
} as const;

export const LEESWAARSCHUWINGEN = {
  AUDITFILE_BALANSREGELS:
    '{aantal} boekingsregels op balansrekeningen, samen {bedrag}, zijn geen kosten en worden niet gelezen. Controleer of dat klopt.',
} as const;

export type LeesCode = keyof typeof LEESFOUTEN | keyof typeof LEESWAARSCHUWINGEN;
