/** Why a file as a whole is refused, with the Dutch sentence that says what to do. */
export const WEIGERINGEN = {
  BESTAND_LEEG: 'Het bestand is leeg (0 bytes). Sla het opnieuw op en lees het dan in.',
  BESTAND_TE_GROOT: 'Het bestand is groter dan 50 MB. Verdeel de regels over meer bestanden.',
  GEEN_XLSX:
    'Dit is geen Excel-werkmap (.xlsx). Open het bestand in Excel en sla het op als “Excel-werkmap (.xlsx)”.',
  TEKSTBESTAND:
    'Dit is een tekstbestand, ook al heet het .xlsx. Open het in Excel en sla het op als “Excel-werkmap (.xlsx)”.',
  OUD_EXCELBESTAND:
    'Dit is een Excel-bestand van voor 2007 (.xls). Open het in Excel en sla het op als “Excel-werkmap (.xlsx)”.',
  BINAIR_EXCELBESTAND:
    'Dit is een binaire Excel-werkmap (.xlsb). Open het in Excel en sla het op als “Excel-werkmap (.xlsx)”.',
  OPENDOCUMENT:
    'Dit is een OpenDocument-bestand. Sla het in LibreOffice op als “Excel 2007-365 (.xlsx)” en lees dat in.',
  BESTAND_VERSLEUTELD:
    'Het bestand is met een wachtwoord beveiligd. Haal het wachtwoord eraf en sla het opnieuw op.',
  BESTAND_BESCHADIGD:
    'Het bestand is beschadigd of niet volledig. Download of exporteer het opnieuw, controleer of Excel het opent en sla het daar op.',
  BESTAND_TE_GROOT_UITGEPAKT:
    'Het bestand is uitgepakt te groot om veilig te lezen. Kopieer alleen de regels naar een nieuwe werkmap en lees die in.',
  TE_VEEL_ONDERDELEN:
    'De werkmap bestaat uit meer dan 1.000 onderdelen. Kopieer alleen de regels naar een nieuwe werkmap en lees die in.',
  TE_VEEL_BLADEN: 'De werkmap heeft meer dan 50 bladen. Verdeel de bladen over meer bestanden.',
  TE_VEEL_KOLOMMEN:
    'Een blad heeft waarden voorbij kolom IV (256 kolommen). Kopieer alleen de kolommen van het sjabloon naar een nieuw blad.',
  TE_VEEL_RIJEN: 'Een blad heeft meer dan 1.048.576 rijen. Verdeel de regels over meer bestanden.',
  TEKST_TE_LANG: 'Een cel heeft meer dan 32.767 tekens. Kort de tekst in en lees het bestand opnieuw in.',
  MACRO_IN_BESTAND:
    'De werkmap bevat macro’s. Sla haar op als “Excel-werkmap (.xlsx)” zonder macro’s en lees die in.',
  VERWIJZING_NAAR_BUITEN:
    'De werkmap haalt waarden op uit een ander bestand of programma. Verbreek de koppelingen (Gegevens, Koppelingen bewerken) en sla haar opnieuw op.',
  INGESLOTEN_OBJECT:
    'De werkmap bevat een ingesloten bestand of besturingselement. Kopieer alleen de regels naar een nieuwe werkmap en lees die in.',
  DOCTYPE_IN_BESTAND:
    'Het bestand bevat een DOCTYPE; dat hoort niet in een werkmap. Open het in Excel en sla het opnieuw op.',
  BESTAND_TE_ZWAAR:
    'Het bestand vraagt meer geheugen dan het mag gebruiken. Verdeel de regels over meer bestanden.',
  BESTAND_DUURT_TE_LANG:
    'Het lezen van het bestand duurt te lang en is gestopt. Verdeel de regels over meer bestanden.',
  BESTAND_ONLEESBAAR:
    'Het bestand kon niet worden gelezen. Kopieer alleen de regels naar een nieuwe werkmap en lees die in.',
} as const;
export type WeigeringCode = keyof typeof WEIGERINGEN;

/** Stops reading: this file is refused as a whole. */
export class Weigering extends Error {
  constructor(readonly code: WeigeringCode) {
    super(WEIGERINGEN[code]);
    this.name = 'Weigering';
  }
}
