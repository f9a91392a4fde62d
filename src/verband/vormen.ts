/** How a verband exists in law. @bron DOMEIN.md section 2 */
export const RECHTSVORMEN = [
  'bestuursconvenant',
  'bedrijfsvoeringsorganisatie',
  'openbaar lichaam',
  'centrumregeling',
  'netwerk',
] as const;
export type Rechtsvorm = (typeof RECHTSVORMEN)[number];

/** How the work is organised. @bron EGEM par. 4 */
export const ORGANISATIEVORMEN = [
  'netwerk',
  'centrum',
  'matrix',
  'shared services centrum',
  'SETA',
  'federatie',
] as const;
export type Organisatievorm = (typeof ORGANISATIEVORMEN)[number];

/** What charges are rounded to. @bron DW par. 3B.2 (whole euros) */
export const AFRONDINGEN = ['cent', 'euro'] as const;
export type Afronding = (typeof AFRONDINGEN)[number];

/** Steering on services with DVO's, or on main lines with one sleutel. @bron DOMEIN.md rule 10 */
export const DETAILS = ['diensten', 'hoofdlijnen'] as const;
export type Detail = (typeof DETAILS)[number];

/** Whether a deelnemer picks its products, or takes all of them. @bron DOMEIN.md rule 12 */
export const PAKKETREGELS = ['vrije keuze', 'alles of niets'] as const;
export type Pakketregel = (typeof PAKKETREGELS)[number];

/** What decides the duties, pages and documents of a verband. */
export interface Vorm {
  readonly rechtsvorm: Rechtsvorm;
  readonly organisatievorm: Organisatievorm;
  readonly afronding: Afronding;
  readonly detail: Detail;
  readonly pakketregel: Pakketregel;
  /** For a limited term: the first day after it (YYYY-MM-DD). */
  readonly eindigtOp: string | null;
  readonly evaluatieOp: string | null;
}
