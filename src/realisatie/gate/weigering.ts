/** Why a file as a whole is refused, with the Dutch sentence that says what to do. */
export const WEIGERINGEN = {
  BESTAND_LEEG: 'Het bestand is leeg (0 bytes). Sla het opnieuw op en lees het dan in.',
  BESTAND_TE_GROOT: 'Het bestand is groter dan 50 MB. Verdeel de regels over meer bestanden.',
  BESTAND_ONBEKEND:
    'Dit is geen bestand dat kan worden ingelezen. Sla het op als Excel-werkmap (.xlsx), OpenDocument-rekenblad (.ods) of csv, of lever een auditfile (XAF) aan.',
  GEEN_WERKMAP:
    'Dit is wel een bestand van een kantoorpakket, maar geen werkmap. Open de werkmap in Excel en sla haar op als “Excel-werkmap (.xlsx)”.',
  WEBPAGINA:
    'Dit is een webpagina, ook al lijkt het een Excel-bestand. Open het in Excel en sla het op als “Excel-werkmap (.xlsx)”.',
  XML_ONBEKEND:
    'Dit XML-bestand is geen auditfile (XAF). Exporteer een auditfile financieel 3.2, 3.2.1 of 4.0, of sla de regels op als “Excel-werkmap (.xlsx)”.',
  AUDITFILE_VERSIE:
    'Deze auditfile is van een versie die niet wordt gelezen. Exporteer haar als auditfile financieel (XAF) 3.2, 3.2.1 of 4.0.',
  AUDITFILE_ALLEEN_REALISATIE:
    'Een auditfile (XAF) bevat boekingen en kan alleen als realisatie worden ingelezen. Kies de soort realisatie of een ander bestand.',
  AUDITFILE_VREEMDE_VALUTA: 'Deze auditfile is niet in euro’s. Exporteer haar in euro’s.',
  OUD_EXCELBESTAND:
    'Dit is een Excel-bestand van voor 2007 (.xls). Open het in Excel en sla het op als “Excel-werkmap (.xlsx)”.',
  BINAIR_EXCELBESTAND:
    'Dit is een binaire Excel-werkmap (.xlsb). Open het in Excel en sla het op als “Excel-werkmap (.xlsx)”.',
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
  TE_VEEL_HERHALINGEN:
    'De werkmap herhaalt dezelfde rij of cel meer dan een miljoen keer. Verwijder wat er onder en naast de regels is gevuld en sla haar opnieuw op.',
  TEKST_TE_LANG: 'Een cel heeft meer dan 32.767 tekens. Kort de tekst in en lees het bestand opnieuw in.',
  MACRO_IN_BESTAND:
    'De werkmap bevat macro’s. Sla haar op als “Excel-werkmap (.xlsx)” of OpenDocument-rekenblad zonder macro’s en lees die in.',
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
