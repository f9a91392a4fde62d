/** Tabel II.1 and schema II.2 of the bedrijfsplan as data. */
export const WERKVELDEN = [
  { code: 'po', naam: 'Personeel en organisatie' },
  { code: 'ia', naam: 'Informatisering en automatisering' },
  { code: 'br', naam: 'Basisregistraties' },
  { code: 'fv', naam: 'Financiën en control' },
  { code: 'fz', naam: 'Facilitaire zaken' },
  { code: 'jz', naam: 'Juridische zaken' },
  { code: 'co', naam: 'Communicatie' },
  { code: 'be', naam: 'Belastingen' },
  { code: 'ex', naam: 'Expertise- en capaciteitspool' },
];

const REGISTER = {
  po: [
    'Personeelsbeleid en organisatieontwikkeling: advies',
    'Werving en selectie: ondersteuning',
    'Rechtspositie van ambtenaren en bestuurders: advies en uitvoering',
    'Salarisadministratie',
    'Personeelsconsulenten voor management en bestuur',
    'Werkgeversrol',
    'Arbeidsmediation',
  ],
  ia: ['ICT-beleid: advies', 'ICT-infrastructuur: beheer', 'Gebruikersondersteuning'],
  fv: [
    'Boekhouding en exploitatiebegroting',
    'Betalingsverkeer',
    'Innen van vorderingen',
    'Begroting, rapportages en jaarverslag: ondersteuning',
    'Interne audits',
    'Financieel advies aan management en college',
  ],
  fz: [
    'Centraal archief en documentaire informatie: beheer',
    'Inkoop',
    'Postregistratie en voortgangscontrole',
    'Bode, huishoudelijke dienst, kantoorartikelen en meubilair',
    'Drukwerk en reproductie',
    'Huisvesting en services',
  ],
  jz: ['Juridisch advies', 'Juridische kwaliteitszorg', 'Mediation en advocaat'],
  co: ['In- en externe communicatie'],
  br: ['Topografie', 'Adressen en gebouwen', 'Waarde onroerende zaken'],
  be: ['Gemeentelijke belastingen'],
  ex: ['Inhoudelijke deskundigheid', 'Project-, proces- en programmamanagement'],
};
export const TAKEN = Object.entries(REGISTER).flatMap(([werkveld, namen]) =>
  namen.map((naam, i) => ({ werkveld, code: `${werkveld.toUpperCase()}-T${i + 1}`, naam })),
);

const negentig = { norm: '90 %', soort: 'percentage', grens: '90', vergelijking: 'minstens' };
/** The menukaart of I&A. */
export const NORMEN = [
  {
    letter: 'A',
    kant: 'uitstroom',
    criterium: 'Tijdigheid',
    toelichting:
      'Updates binnen een maand na verschijnen; een werkplek voor de eerste werkdag; een storing binnen 5 werkdagen',
    ...negentig,
  },
  {
    letter: 'B',
    kant: 'uitstroom',
    criterium: 'Juistheid',
    toelichting: 'Volgens de basisconfiguratie',
    ...negentig,
  },
  {
    letter: 'C',
    kant: 'uitstroom',
    criterium: 'Volledigheid',
    toelichting: 'Beveiliging volgens de technische inrichting; verhuizing volgens het vlekkenplan',
    ...negentig,
  },
  {
    letter: 'D',
    kant: 'uitstroom',
    criterium: 'Klanttevredenheid',
    toelichting: 'Tijdigheid, volledigheid, betrouwbaarheid en uitvoerbaarheid',
    norm: 'Gemiddeld boven 3,5 op een schaal van 1 tot 5',
    soort: 'score',
    grens: '3.5',
    vergelijking: 'meer dan',
  },
  {
    letter: 'E',
    kant: 'instroom',
    criterium: 'Vastgesteld beveiligingsbeleid',
    toelichting: 'Wachtwoorden, tweede factor, opslag en versleuteling',
    ...negentig,
  },
  {
    letter: 'F',
    kant: 'instroom',
    criterium: 'Tijdigheid',
    toelichting: 'Een nieuwe medewerker meer dan 30 dagen vooraf gemeld; een update 10 dagen',
    ...negentig,
  },
  {
    letter: 'G',
    kant: 'instroom',
    criterium: 'Professionaliteit',
    toelichting: 'Professioneel opdrachtgeverschap',
    norm: 'Eén opdrachtgever',
    soort: 'tekst',
  },
];

/** Invented. Klanttevredenheid 2024: (3.4 x 100 + 3.8 x 300) / 400 = 3.7. */
export const METINGEN = [
  { letter: 'A', datum: '2024-06-30', waarde: '88', aantal: 200 },
  { letter: 'A', datum: '2024-12-31', waarde: '94', aantal: 200 },
  { letter: 'D', datum: '2024-06-30', waarde: '3.4', aantal: 100 },
  { letter: 'D', datum: '2024-12-31', waarde: '3.8', aantal: 300 },
  { letter: 'F', datum: '2024-12-31', waarde: '82', aantal: 150 },
  { letter: 'G', datum: '2024-12-31', voldaan: true },
];
