/**
 * The kinds of cost on the demo kostenplaatsen. `rijen` is the range of the number of bookings a year; a fixed
 * `maanden` list books in those months instead. `btw` says whether the supplier charges it (gemeenten get it back from
 * the BTW-compensatiefonds, so it is no part of Bedrag).
 */
export const KOSTENSOORTEN = {
  salarissen: {
    rekening: '4010',
    naam: 'Salarissen en sociale lasten',
    maanden: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    dagboek: 'SAL',
    btw: false,
    tekst: (onderwerp, maand) => `Salarissen ${maand}, ${onderwerp}`,
  },
  inhuur: {
    rekening: '4100',
    naam: 'Inhuur van derden',
    rijen: [4, 8],
    dagboek: 'INK',
    btw: true,
    tekst: (onderwerp, maand) => `Inhuur ${onderwerp}, uren ${maand}`,
  },
  opleiding: {
    rekening: '4190',
    naam: 'Opleiding',
    rijen: [3, 5],
    dagboek: 'INK',
    btw: false,
    tekst: (onderwerp) => `Opleiding ${onderwerp}`,
  },
  licenties: {
    rekening: '4350',
    naam: 'Licenties en onderhoud programmatuur',
    rijen: [4, 8],
    dagboek: 'INK',
    btw: true,
    tekst: (onderwerp, maand) => `Licenties ${onderwerp}, factuur ${maand}`,
  },
  aanschaf: {
    rekening: '4360',
    naam: 'Aanschaf en huur van apparatuur',
    rijen: [6, 11],
    dagboek: 'INK',
    btw: true,
    tekst: (onderwerp, maand) => `Levering ${onderwerp}, ${maand}`,
  },
  leverancier: {
    rekening: '4385',
    naam: 'Diensten van leveranciers',
    rijen: [7, 12],
    dagboek: 'INK',
    btw: true,
    tekst: (onderwerp, maand) => `Dienstverlening ${onderwerp}, ${maand}`,
  },
  energie: {
    rekening: '4400',
    naam: 'Energie en water',
    maanden: [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12],
    dagboek: 'INK',
    btw: true,
    tekst: (onderwerp, maand) => `${onderwerp[0].toUpperCase()}${onderwerp.slice(1)}, termijn ${maand}`,
  },
  kantoor: {
    rekening: '4420',
    naam: 'Kantoorkosten en abonnementen',
    rijen: [4, 7],
    dagboek: 'INK',
    btw: true,
    tekst: (onderwerp, maand) => `Kantoorkosten en abonnementen ${onderwerp}, ${maand}`,
  },
  kapitaallasten: {
    rekening: '4900',
    naam: 'Kapitaallasten',
    maanden: [3, 6, 9, 12],
    dagboek: 'MEM',
    btw: false,
    tekst: (onderwerp, maand) => `Afschrijving en rente ${onderwerp}, kwartaal tot en met ${maand}`,
  },
};

/** What a kostenplaats of each kind is made of, in percents. */
export const PROFIELEN = {
  bureau: { salarissen: 64, inhuur: 8, opleiding: 6, kantoor: 10, kapitaallasten: 12 },
  programmatuur: { salarissen: 26, inhuur: 8, licenties: 54, leverancier: 12 },
  apparatuur: { aanschaf: 52, kapitaallasten: 36, leverancier: 12 },
  team: { salarissen: 72, inhuur: 10, opleiding: 2, licenties: 8, leverancier: 8 },
  uitbesteed: { salarissen: 16, leverancier: 80, kantoor: 4 },
  energie: { energie: 88, leverancier: 12 },
  organisatie: { salarissen: 72, inhuur: 8, kantoor: 8, kapitaallasten: 12 },
  programma: { leverancier: 100 },
};
