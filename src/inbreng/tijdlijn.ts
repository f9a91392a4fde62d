/** Of one step of a file one content is held true at a time. */
export const STAP_TIJDLIJN = {
  tabel: 'inbrengstap',
  sleutel: ['dossier', 'stap'],
  geldigheid: 'boekjaar',
} as const;
