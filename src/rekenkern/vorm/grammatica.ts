/** How codes and numbers are written in a rekenmodel. @bron REKENMODEL.md "Numbers" */
export const CODE = /^(?!__proto__$)[^\s/]{1,64}$/u;
export const ID = /^[^\s/]{1,200}$/u;

/** Euros: at most two decimals, at most 10^13. */
export const BEDRAG = /^-?(?:(?:0|[1-9][0-9]{0,12})(?:\.[0-9]{1,2})?|10000000000000(?:\.0{1,2})?)$/;
export const BEDRAG_NIET_NEGATIEF =
  /^(?:(?:0|[1-9][0-9]{0,12})(?:\.[0-9]{1,2})?|10000000000000(?:\.0{1,2})?|-0(?:\.0{1,2})?)$/;

/** At most 13 digits before the point and 12 after it. */
export const GETAL = /^-?(?:0|[1-9][0-9]{0,12})(?:\.[0-9]{1,12})?$/;
export const GETAL_NIET_NEGATIEF = /^(?:(?:0|[1-9][0-9]{0,12})(?:\.[0-9]{1,12})?|-0(?:\.0{1,12})?)$/;
