/**
 * The story behind the files of wdw: two kostenplaatsen, one key, and what the year came to told to the cent, so that
 * it can be worked out by hand. All of it is invented; 2024 is the worked example of a verband on main lines.
 */

/** Per kostenplaats: [budget in whole euros] of each year, and what it came to in cents. */
const kostenplaatsen = {
  apparaat: {
    profiel: 'organisatie',
    2024: [31_150_000],
    2025: [32_300_000],
    werkelijk: { 2024: 3_123_456_789, 2025: 3_241_234_567 },
    onderwerpen: ['bedrijfsvoering', 'dienstverlening', 'ruimte', 'samenleving'],
  },
  beleidsgelden: {
    profiel: 'programma',
    2024: [1_250_000],
    2025: [1_300_000],
    werkelijk: { 2024: 125_000_000, 2025: 128_765_433 },
    onderwerpen: ['beleid Druten', 'beleid Wijchen', 'gezamenlijk beleid'],
  },
};

/** Invoices a year. */
const termijnen = { wdw: 12 };

export const VERHAAL = {
  kostenplaatsen,
  bijzonder: [],
  afname: {},
  termijnen,
  voorschotSleutel: {},
  zonderVoorschot: [],
};
