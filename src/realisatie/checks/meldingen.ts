import { WEIGERINGEN } from '../gate/weigering.js';
import { LEESFOUTEN, LEESWAARSCHUWINGEN } from '../reader/leesmeldingen.js';

/**
 * Every finding on a cell, row, column or sheet: a Dutch sentence that says what mends it.
 * `{kolom}`, `{waarde}`, `{rij}` and `{cel}` are its place; other names are given with the finding.
 */
const FOUTEN = {
  KOLOM_ONTBREEKT:
    'De kolom {kolom} ontbreekt op dit blad. Zet de kolomnamen in de eerste gevulde rij en voeg {kolom} toe.',
  PROFIEL_NIET_EENDUIDIG:
    'De kolomnamen passen bij meer importprofielen: {namen}. Kies bij het inlezen welk profiel geldt.',
  KOLOM_DUBBEL: 'De kolom {kolom} staat twee keer op dit blad. Verwijder een van beide.',
  GEEN_REGELS: 'Er staan geen regels in dit bestand. Zet onder de rij met kolomnamen ten minste één regel.',
  BLAD_VERBORGEN: 'Dit blad is verborgen maar bevat regels. Maak het zichtbaar of verwijder het.',
  RIJ_VERBORGEN: 'Rij {rij} is verborgen, misschien door een filter. Maak haar zichtbaar of verwijder haar.',
  KOLOM_VERBORGEN:
    'De kolom {kolom} (kolom {letter}) is verborgen maar bevat waarden. Maak haar zichtbaar of verwijder haar.',
  KOPREGEL_HERHAALD: 'Rij {rij} herhaalt de kolomnamen. Verwijder deze rij.',
  SUBTOTAALRIJ: 'Rij {rij} is een totaal of subtotaal en zou dubbel tellen. Verwijder deze rij.',
  CELLEN_SAMENGEVOEGD:
    'Tussen de regels zijn cellen samengevoegd; alleen de eerste daarvan heeft een waarde. Splits ze en vul elke cel.',
  VERPLICHTE_CEL_LEEG: 'De cel {kolom} is leeg. Vul een waarde in.',
  FORMULE_FOUT: 'De cel geeft de foutwaarde {waarde}. Herstel de formule of typ de waarde.',
  FORMULE_ZONDER_WAARDE:
    'De formule in deze cel is nog niet berekend. Open het bestand in Excel, laat het doorrekenen en sla het op.',
  FORMULE_IN_TEKSTKOLOM:
    'In de kolom {kolom} staat een formule. Vervang haar door de waarde zelf (Plakken, Waarden).',
  GEEN_GETAL:
    '“{waarde}” is geen getal. Schrijf een getal zoals 1234,56, zonder letters, procentteken of macht.',
  GETAL_DUBBELZINNIG:
    '“{waarde}” kan {lezing1} of {lezing2} zijn. Maak er een getalcel van, of schrijf het zonder punt en met twee decimalen.',
  GETAL_TE_GROOT: '{waarde} heeft meer cijfers dan kan worden verwerkt. Controleer het getal.',
  TE_VEEL_DECIMALEN:
    '{waarde} heeft meer dan {decimalen} decimalen. Rond het af in het bestand; er wordt hier niet voor u afgerond.',
  BOEKJAAR_WIJKT_AF:
    'Deze regel is van boekjaar {waarde}, maar u leest {boekjaar} in. Verbeter of verwijder de regel.',
  PERIODE_BUITEN_BEREIK: 'Periode {waarde} bestaat niet. Gebruik een heel getal van 1 tot en met {laatste}.',
  PERIODE_13_UIT:
    'Periode 13 is voor afsluitboekingen en staat voor {boekjaar} uit. Zet haar aan bij Afspraken, Inleesafspraken, of gebruik een periode van 1 tot en met 12.',
  GEEN_DATUM: '“{waarde}” is geen datum. Schrijf haar als dd-mm-jjjj of maak er een datumcel van.',
  DATUM_BUITEN_BOEKJAAR:
    'De {kolom} {waarde} valt buiten boekjaar {boekjaar}. Verbeter de datum of het boekjaar.',
  KOSTENPLAATS_ONBEKEND: 'De kostenplaats “{waarde}” bestaat niet in {boekjaar}. {hulp}',
  PRODUCT_ONBEKEND: 'Het product “{waarde}” bestaat niet in {boekjaar}. {hulp}',
  DEELNEMER_ONBEKEND: 'De deelnemer “{waarde}” doet in {boekjaar} niet mee in dit verband. {hulp}',
  WERKORGANISATIE_ONBEKEND: 'De werkorganisatie “{waarde}” bestaat niet in {boekjaar}. {hulp}',
  KOSTENPLAATS_ZONDER_TOEWIJZING:
    'De kostenplaats “{waarde}” is {rekening}nergens aan toegewezen. Wijs haar toe of vul de kolom Product.',
  AFNEMER_ZONDER_DVO:
    'De deelnemer {deelnemer} heeft voor het product “{waarde}” in {boekjaar} geen vastgestelde dienstverleningsovereenkomst. Leg de afname vast in een DVO en laat die vaststellen, of verbeter de regel.',
  SLEUTEL_ONBEKEND: 'De sleutel “{waarde}” bestaat niet. {hulp}',
  SLEUTELWAARDE_ZONDER_BRON:
    'Deze waarde heeft geen bron. Vul in de kolom Bron in waar zij vandaan komt, bijvoorbeeld “CBS, inwoners per 1 januari”.',
  SLEUTELWAARDE_NEGATIEF:
    'Een sleutelwaarde is nooit minder dan nul, maar hier staat {waarde}. Verbeter haar.',
  SLEUTELWAARDE_DUBBEL:
    'De sleutel {sleutel} heeft voor {deelnemer} op {peildatum} al een waarde in rij {eerste}. Verwijder een van beide.',
  GEEN_JA_OF_NEE: '“{waarde}” is geen ja of nee. Schrijf ja of nee, of laat de cel leeg.',
  STATUS_ONBEKEND: '“{waarde}” is geen status. Schrijf voorlopig of definitief, of laat de cel leeg.',
  CODE_ALS_DATUM:
    'Excel heeft de code in {kolom} in de datum {waarde} veranderd. Maak de cel op als tekst en typ de code opnieuw.',
  CODE_ALS_GETAL:
    'De code {waarde} in {kolom} is als getal opgeslagen, en een getal bewaart maar vijftien cijfers. Maak de cel op als tekst en typ de code opnieuw.',
  LETTERS_UIT_ANDER_SCHRIFT:
    'In “{waarde}” staan letters die Latijn lijken maar uit een ander schrift komen. Typ de tekst opnieuw.',
  TEKEN_ONLEESBAAR:
    'In “{waarde}” is een letter verloren gegaan toen het bestand werd opgeslagen. Exporteer het opnieuw of typ de tekst opnieuw.',
  TEKST_TE_LANG_VOOR_KOLOM: 'De tekst in {kolom} is langer dan {lengte} tekens. Kort haar in.',
} as const;

const WAARSCHUWINGEN = {
  PROFIEL_HERKEND:
    'Dit blad is gelezen met het importprofiel {namen}, herkend aan de kolomnamen. Controleer of dat klopt, of kies het profiel bij het inlezen.',
  KOLOM_ONBEKEND: 'De kolom “{waarde}” is niet bekend en wordt niet gelezen. Controleer of de naam klopt.',
  KOLOM_ZONDER_NAAM:
    'Onder kolom {letter} staan waarden maar de kolom heeft geen naam; ze worden niet gelezen.',
  BLAD_OVERGESLAGEN:
    'Dit blad heeft niet de kolommen van {soort} en wordt niet gelezen. Controleer of dat klopt.',
  DATUM_BUITEN_PERIODE: 'De {kolom} {waarde} valt niet in periode {periode}. Controleer datum en periode.',
  BESTAND_OVERLAPT:
    '{bestandsnaam}, verwerkt op {wanneer} door {wie}, heeft regels van hetzelfde: {waarvan}. Daar: {regelsEerder}, samen {totaalEerder}; hier: {regels}, samen {totaal}. Laat dit bestand het eerdere vervangen, of bevestig dat ze allebei tellen.',
  FACTUURDATUM_BUITEN_BOEKJAAR:
    'De {kolom} {waarde} valt niet in boekjaar {boekjaar}. Controleer of dit voorschot bij {boekjaar} hoort.',
} as const;

/** Findings that only the database can tell. */
const DUBBEL = {
  BESTAND_AL_VERWERKT:
    'Dit bestand is al verwerkt op {wanneer} door {wie}, als {soort} van {boekjaar}. Er is niets opnieuw geboekt; lees een ander bestand in.',
  SLEUTELWAARDE_PAST_NIET: '{reden}',
  CONTROLETOTAAL_WIJKT_AF:
    'Het bestand telt op tot {totaal}, maar u gaf {verwacht} als controletotaal: een verschil van {verschil}. Zoek op wat ontbreekt of te veel is, of verbeter het controletotaal.',
  BOEKJAAR_AFGESLOTEN: '{reden}',
  VERVANGEN_KAN_NIET: '{reden}',
  PROFIEL_VERVALLEN: '{reden}',
} as const;

const WAARSCHUWEND = { ...WAARSCHUWINGEN, ...LEESWAARSCHUWINGEN };
const MELDINGEN = { ...WEIGERINGEN, ...FOUTEN, ...LEESFOUTEN, ...DUBBEL, ...WAARSCHUWEND };
export type BevindingCode = keyof typeof MELDINGEN;
export const BEVINDINGCODES = Object.keys(MELDINGEN) as BevindingCode[];
export type Invulling = Readonly<Record<string, string | number | null>>;

export const isWaarschuwing = (code: BevindingCode): boolean => code in WAARSCHUWEND;

/** The sentence of a code, filled in. */
export function formatMelding(code: BevindingCode, invulling: Invulling): string {
  const sentence: string = MELDINGEN[code];
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(invulling[name] ?? '')).trim();
}
