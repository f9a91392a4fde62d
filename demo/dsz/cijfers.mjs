/** The figures of DSZ: [budget in euros, actual cost in euros] of each kostenplaats. All of it is invented. */
const KOSTEN = {
  100: { naam: 'Coördinatie ICT-pool', soort: 'salarissen', 2024: [60_000, 60_000], 2025: [60_000, 60_000] },
  101: { naam: 'Applicatiebeheer', soort: 'salarissen', 2024: [120_000, 120_000], 2025: [120_000, 120_000] },
  102: { naam: 'Applicatiebeheer', soort: 'licenties', 2024: [40_000, 36_000], 2025: [40_000, 35_000] },
  103: { naam: 'Servicedesk', soort: 'salarissen', 2024: [50_000, 50_000], 2025: [52_000, 52_000] },
  104: { naam: 'Servicedesk', soort: 'leverancier', 2024: [20_000, 20_000], 2025: [21_000, 21_000] },
  105: { naam: 'Netwerkkoppeling', soort: 'leverancier', 2024: [50_000, 53_000], 2025: [50_000, 49_000] },
};

/** Use in the order of the deelnemers; contracts are 100/60/40, 1000/600/400 and 5/3/2. */
const DEELNEMERS = ['dalfsen', 'staphorst', 'zwartewaterland'];
const AFNAME = {
  2024: { 'ICT-01': [100, 60, 20], 'ICT-02': [1_100, 500, 400], 'ICT-03': [5, 3, 2] },
  2025: { 'ICT-01': [100, 60, 15], 'ICT-02': [1_050, 650, 400], 'ICT-03': [5, 3, 2] },
};

/** Budget by contract, casco in three. */
const VOORSCHOTTEN = { 2024: [160_000, 104_000, 76_000], 2025: [161_500, 104_900, 76_600] };

export const maakCijfers = (jaar) => ({
  posten: Object.entries(KOSTEN).map(
    ([
      kostenplaats,
      {
        naam,
        soort,
        [jaar]: [begroot, werkelijk],
      },
    ]) => ({
      ...{ kostenplaats, naam, soort, begroot },
      werkelijk: werkelijk * 100,
    }),
  ),
  afname: Object.entries(AFNAME[jaar]).flatMap(([product, hoeveelheden]) =>
    DEELNEMERS.map((deelnemer, i) => ({ product, deelnemer, hoeveelheid: hoeveelheden[i] })),
  ),
  voorschotten: DEELNEMERS.map((deelnemer, i) => ({
    deelnemer,
    werkorganisatie: 'ict-pool',
    bedrag: VOORSCHOTTEN[jaar][i],
  })),
});
