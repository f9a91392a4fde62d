/** Settlement policies. @bron REKENMODEL.md step 5 */
export const BELEIDEN = [
  'werkelijk_gebruik',
  'sleutel',
  'inbreng',
  'vast_variabel',
  'tarief_en_sleutel',
  'vaste_prijs',
] as const;
export type Beleid = (typeof BELEIDEN)[number];

export const UITVOERINGEN = ['standaard', 'maatwerk'] as const;
export type Uitvoering = (typeof UITVOERINGEN)[number];

export const PAKKETTEN = ['basis', 'plus'] as const;
export type Pakket = (typeof PAKKETTEN)[number];

/** Whether a norm is for what is delivered, or for what the customer must see to first. @bron TB schema II.2 */
export const KANTEN = ['uitstroom', 'instroom'] as const;
export type Kant = (typeof KANTEN)[number];

export const NORMSOORTEN = ['percentage', 'score', 'tekst'] as const;
export type Normsoort = (typeof NORMSOORTEN)[number];

export const VERGELIJKINGEN = ['minstens', 'meer dan', 'hoogstens', 'minder dan'] as const;
export type Vergelijking = (typeof VERGELIJKINGEN)[number];
