/** What the database itself keeps of a toewijzing, for the entity; its migration has its own, frozen, copy. */
export const TIJDLIJN = {
  tabel: 'toewijzing',
  sleutel: ['boekjaar', 'kostenplaats', 'rekening_van'],
  geldigheid: 'boekjaar',
} as const;

/** The column of the bestemming is filled, and no other. */
export const BESTEMMING = `("bestemming" = 'product') = ("product" IS NOT NULL)
  AND ("bestemming" = 'hulpkostenplaats') = ("hulpkostenplaats" IS NOT NULL)
  AND ("bestemming" = 'deelnemer') = ("deelnemer" IS NOT NULL)
  AND "bestemming" IN ('casco', 'product', 'hulpkostenplaats', 'deelnemer')`;

/** Both ends or none, equally long, the first not after the last. */
export const BEREIK = `("rekening_van" IS NULL) = ("rekening_tot" IS NULL)
  AND ("rekening_van" IS NULL OR length("rekening_van") = length("rekening_tot"))
  AND ("rekening_van" IS NULL OR "rekening_van" COLLATE "C" <= "rekening_tot" COLLATE "C")`;

/**
 * Of one kostenplaats, two ranges never claim the same grootboekrekening and there is one toewijzing of the whole: a
 * whole kostenplaats has length 0, so that a range may stand beside it.
 */
export const UITSLUITING = `USING gist ("verband" WITH =, "boekjaar" WITH =, "kostenplaats" WITH =,
  coalesce(length("rekening_van"), 0) WITH =, rekeningbereik("rekening_van", "rekening_tot", '[]') WITH &&,
  tstzrange("bekend_vanaf", "bekend_tot") WITH &&)`;
