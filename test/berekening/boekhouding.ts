import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { BerekeningDetail } from '../../src/berekening/berekening.js';
import { BerekeningenService } from '../../src/berekening/berekeningen.service.js';
import type { Fase } from '../../src/berekening/fase.js';
import { GegevensService } from '../../src/berekening/gegevens.service.js';
import { ModellenService } from '../../src/berekening/modellen.service.js';
import { StandService } from '../../src/berekening/stand.service.js';
import { VerkenningenService } from '../../src/berekening/verkenning/verkenningen.service.js';
import { CatalogusService } from '../../src/catalogus/index.js';
import { ControlespoorService } from '../../src/controlespoor/index.js';
import {
  Afnameregel,
  Begrotingsregel,
  DoelenService,
  Inlezing,
  KostenplaatsenService,
  Realisatieregel,
  ToewijzingenService,
  Voorschotregel,
  type Soort,
} from '../../src/realisatie/index.js';
import { SleutelsService } from '../../src/sleutels/index.js';
import { VerbandService } from '../../src/verband/index.js';
import { makeDatabase, type TestDatabase } from '../opzet/database.js';

export interface Regel {
  readonly kostenplaats?: string;
  readonly grootboekrekening?: string;
  readonly product?: string;
  readonly deelnemer?: string;
  readonly werkorganisatie?: string;
  readonly bedrag?: string;
  readonly hoeveelheid?: string;
}

/** A database with small verbanden that books can be kept in. */
export interface Boekhouding extends TestDatabase {
  readonly berekeningen: BerekeningenService;
  readonly modellen: ModellenService;
  readonly rooms: Rooms;
  readonly verkenningen: VerkenningenService;
  /** Calculates 2024. */
  run(verband: string, fase?: Fase): Promise<BerekeningDetail>;
  /** Sets up a verband by this code with a boekjaar 2024. */
  setUp(verband: string): Promise<void>;
  /** Books a load of 2024. @returns its id */
  book(verband: string, soort: Geboekt, regels: readonly Regel[]): Promise<string>;
}

export async function makeBoekhouding(): Promise<Boekhouding> {
  const test = await makeDatabase();
  const { database } = test;
  const spoor = new ControlespoorService(database);
  const verbanden = new VerbandService(database);
  const catalogus = new CatalogusService(database);
  const sleutels = new SleutelsService(database, verbanden);
  const doelen = new DoelenService(verbanden, catalogus, sleutels);
  const toewijzingen = new ToewijzingenService(database, doelen, spoor);
  const rooms = {
    verbanden,
    catalogus,
    sleutels,
    toewijzingen,
    kostenplaatsen: new KostenplaatsenService(database, toewijzingen, spoor),
  };
  const { kostenplaatsen } = rooms;
  const gegevens = new GegevensService(verbanden, catalogus, sleutels, kostenplaatsen);
  const standen = new StandService(database, verbanden, catalogus, kostenplaatsen);
  const berekeningen = new BerekeningenService(database, gegevens, standen, spoor);
  const modellen = new ModellenService(database, gegevens);
  return {
    ...test,
    berekeningen,
    modellen,
    rooms,
    verkenningen: new VerkenningenService(modellen),
    run: (verband, fase = 'jaarrekening') =>
      berekeningen.run({ verband, gebruiker: 'Toets' }, { boekjaar: 2024, fase }),
    setUp: (verband) => database.inVerband(verband, (manager) => setUp(manager, verband, rooms)),
    book: (verband, soort, regels) =>
      database.inVerband(verband, (manager) => book(manager, { verband, soort, regels })),
  };
}

export interface Rooms {
  readonly verbanden: VerbandService;
  readonly catalogus: CatalogusService;
  readonly sleutels: SleutelsService;
  readonly kostenplaatsen: KostenplaatsenService;
  readonly toewijzingen: ToewijzingenService;
}

async function setUp(manager: EntityManager, verband: string, rooms: Rooms): Promise<void> {
  const inJaar = { verband, boekjaar: 2024 };
  const soort = 'gemeente' as const;
  await rooms.verbanden.setUp(manager, {
    code: verband,
    naam: `Verband ${verband}`,
    omschrijving: '',
    rechtsvorm: 'netwerk',
    voorbeeld: true,
    boekjaren: [2024, 2025],
    deelnemers: [
      { code: 'noord', naam: 'Noord', soort, volgorde: 1 },
      { code: 'zuid', naam: 'Zuid', soort, volgorde: 2 },
    ],
    werkorganisaties: [
      {
        code: 'ict',
        naam: 'ICT',
        volgorde: 1,
        gastheerschappen: [{ vanaf: '2020-01-01', gastheer: 'noord' }],
      },
    ],
  });
  const waarde = { peildatum: '2024-01-01', bron: 'CBS', status: 'definitief' as const };
  await rooms.sleutels.setUp(manager, verband, [
    {
      code: 'inwoners',
      naam: 'Inwoners',
      soort: 'gewichten',
      sleutelwaarden: [
        { ...waarde, deelnemer: 'noord', waarde: '2' },
        { ...waarde, deelnemer: 'zuid', waarde: '1' },
      ],
    },
  ]);
  await rooms.sleutels.setUpCascos(manager, inJaar, [
    { werkorganisatie: 'ict', regime: 'solidariteit', sleutel: 'inwoners' },
  ]);
  await rooms.catalogus.setUp(manager, inJaar, [
    {
      code: 'P-1',
      werkorganisatie: 'ict',
      naam: 'Werkplek',
      eenheid: 'werkplek',
      beleid: 'werkelijk_gebruik',
      volgorde: 1,
      afnemers: [
        { deelnemer: 'noord', contract: '10' },
        { deelnemer: 'zuid', contract: '5', minimum: '4' },
      ],
    },
  ]);
  const toewijzing = { werkorganisatie: 'ict', gedrag: 'vast' as const };
  await rooms.kostenplaatsen.setUp(manager, inJaar, [
    { code: '0640', naam: 'Leiding', toewijzing: { ...toewijzing, bestemming: 'casco', product: null } },
    { code: '6401', naam: 'Werkplek', toewijzing: { ...toewijzing, bestemming: 'product', product: 'P-1' } },
  ]);
}

interface Lading {
  readonly verband: string;
  readonly soort: Geboekt;
  readonly regels: readonly Regel[];
  readonly status?: 'verwerkt' | 'gecontroleerd';
}

type Geboekt = Exclude<Soort, 'sleutelwaarden'>;

const TABLE = {
  realisatie: Realisatieregel,
  begroting: Begrotingsregel,
  afname: Afnameregel,
  voorschotten: Voorschotregel,
};
const MET_PERIODE: readonly Soort[] = ['realisatie', 'afname'];

/** Books a load in the caller's transaction. */
export async function book(
  manager: EntityManager,
  { verband, soort, regels, status = 'verwerkt' }: Lading,
): Promise<string> {
  const id = randomUUID();
  await manager.insert(Inlezing, {
    verband,
    id,
    soort,
    boekjaar: 2024,
    bestandsnaam: `${soort}.xlsx`,
    sha256: id.replaceAll('-', '').padEnd(64, '0'),
    omvang: 1,
    status,
    rijen: regels.length,
    totaal: '0',
    bevindingen: {},
    ingediendDoor: 'Toets',
    ingediendOp: new Date(),
    verwerktOp: status === 'verwerkt' ? new Date() : null,
  });
  const place = { verband, inlezing: id, blad: 'Blad1', boekjaar: 2024 };
  const periode = MET_PERIODE.includes(soort) ? { periode: 12 } : {};
  await manager.insert(
    TABLE[soort],
    regels.map((regel, index) => {
      return { ...place, ...periode, volgnummer: index + 1, rij: index + 2, ...regel };
    }),
  );
  return id;
}

/** A year with something of everything: casco, product, a product on a casco's kostenplaats, direct, use and advances. */
export async function bookYear(boek: Boekhouding, verband: string): Promise<void> {
  await boek.book(verband, 'realisatie', [
    { kostenplaats: '0640', bedrag: '100.00' },
    { kostenplaats: '0640', bedrag: '-0.01' },
    { kostenplaats: '6401', bedrag: '50.00' },
    { kostenplaats: '0640', product: 'P-1', bedrag: '10.00' },
    { kostenplaats: '6401', deelnemer: 'zuid', bedrag: '7.77' },
  ]);
  await boek.book(verband, 'afname', [
    { product: 'P-1', deelnemer: 'noord', hoeveelheid: '6' },
    { product: 'P-1', deelnemer: 'noord', hoeveelheid: '5.5' },
    { product: 'P-1', deelnemer: 'zuid', hoeveelheid: '3' },
  ]);
  await boek.book(verband, 'voorschotten', [
    { deelnemer: 'zuid', werkorganisatie: 'ict', bedrag: '20.00' },
    { deelnemer: 'zuid', werkorganisatie: 'ict', bedrag: '5.00' },
  ]);
}
