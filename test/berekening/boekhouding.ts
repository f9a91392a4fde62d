import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { BerekeningenService } from '../../src/berekening/berekeningen.service.js';
import { GegevensService } from '../../src/berekening/gegevens.service.js';
import { CatalogusService } from '../../src/catalogus/index.js';
import { ControlespoorService } from '../../src/controlespoor/index.js';
import {
  Afnameregel,
  Inlezing,
  KostenplaatsenService,
  Realisatieregel,
  Voorschotregel,
  type Soort,
} from '../../src/realisatie/index.js';
import { SleutelsService } from '../../src/sleutels/index.js';
import { VerbandService } from '../../src/verband/index.js';
import { makeDatabase, type TestDatabase } from '../opzet/database.js';

export interface Regel {
  readonly kostenplaats?: string;
  readonly product?: string;
  readonly deelnemer?: string;
  readonly werkorganisatie?: string;
  readonly bedrag?: string;
  readonly hoeveelheid?: string;
}

/** A database with small verbanden that books can be kept in. */
export interface Boekhouding extends TestDatabase {
  readonly berekeningen: BerekeningenService;
  /** Sets up a verband by this code with a boekjaar 2024. */
  setUp(verband: string): Promise<void>;
  /** Books a load of 2024. @returns its id */
  book(verband: string, soort: Soort, regels: readonly Regel[]): Promise<string>;
}

export async function makeBoekhouding(): Promise<Boekhouding> {
  const test = await makeDatabase();
  const { database } = test;
  const rooms = {
    verbanden: new VerbandService(database),
    catalogus: new CatalogusService(database),
    sleutels: new SleutelsService(database),
    kostenplaatsen: new KostenplaatsenService(database),
  };
  const { verbanden, catalogus, sleutels, kostenplaatsen } = rooms;
  const gegevens = new GegevensService(verbanden, catalogus, sleutels, kostenplaatsen);
  return {
    ...test,
    berekeningen: new BerekeningenService(
      database,
      gegevens,
      rooms.verbanden,
      new ControlespoorService(database),
    ),
    setUp: (verband) => database.inVerband(verband, (manager) => setUp(manager, verband, rooms)),
    book: (verband, soort, regels) =>
      database.inVerband(verband, (manager) => book(manager, { verband, soort, regels })),
  };
}

interface Rooms {
  readonly verbanden: VerbandService;
  readonly catalogus: CatalogusService;
  readonly sleutels: SleutelsService;
  readonly kostenplaatsen: KostenplaatsenService;
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
  readonly soort: Soort;
  readonly regels: readonly Regel[];
}

const TABLE = { realisatie: Realisatieregel, afname: Afnameregel, voorschotten: Voorschotregel };

/** Books a load in the caller's transaction. */
export async function book(manager: EntityManager, { verband, soort, regels }: Lading): Promise<string> {
  const id = randomUUID();
  await manager.insert(Inlezing, {
    verband,
    id,
    soort,
    boekjaar: 2024,
    bestandsnaam: `${soort}.xlsx`,
    sha256: id.replaceAll('-', '').padEnd(64, '0'),
    omvang: 1,
    status: 'verwerkt',
    rijen: regels.length,
    totaal: '0',
    bevindingen: {},
    ingediendDoor: 'Toets',
    ingediendOp: new Date(),
  });
  const place = { verband, inlezing: id, blad: 'Blad1', boekjaar: 2024 };
  const periode = soort === 'voorschotten' ? {} : { periode: 12 };
  await manager.insert(
    TABLE[soort],
    regels.map((regel, index) => ({ ...place, ...periode, rij: index + 2, ...regel })),
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
