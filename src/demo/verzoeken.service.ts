import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import {
  AfnamematrixService,
  DVO_INVOER,
  DvosService,
  DvowijzigingenService,
  INDICATIES_INVOER,
  KOPIE_INVOER,
  KopieenService,
  MenukaartenService,
  MenukaartregelsService,
  MenukaartversiesService,
  METING_INVOER,
  MetingenService,
  NIEUWE_MENUKAART,
  NIEUWE_REGEL,
  NORM_INVOER,
  PrestatienormenService,
  TAAK_INVOER,
  VASTSTELLING_INVOER,
  VERSIE_INVOER as MENUKAARTVERSIE_INVOER,
  WERKVELD_INVOER,
  WerkveldenService,
  WIJZIGING_INVOER,
} from '../catalogus/index.js';
import { INBRENGDOSSIER_INVOER, InbrengdossiersService, INBRENGSTAP_INVOER } from '../inbreng/index.js';
import {
  INLEESAFSPRAKEN_INVOER,
  InleesafsprakenService,
  KostenplaatsenService,
  NIEUWE_KOSTENPLAATS,
  TOEWIJZING_INVOER,
  TOEWIJZING_KOPIE,
  ToewijzingenService,
} from '../realisatie/index.js';
import {
  CASCOS_INVOER,
  HULPKOSTENPLAATSEN_INVOER,
  InrichtingService,
  INWONERS_INVOER,
  REKENREGEL_INVOER,
  SLEUTEL_NIEUW,
  SLEUTELWAARDEN_INVOER,
  SleutelwaardenService,
  VERSIE_INVOER as SLEUTELVERSIE_INVOER,
  VerdeelsleutelsService,
} from '../sleutels/index.js';
import {
  BOEKJAAR_INVOER,
  DEELNEMER_INVOER,
  DeelnemersService,
  GASTHEERSCHAP_INVOER,
  GastheerschappenService,
  NIEUW_VERBAND,
  ONDERBRENGING_INVOER,
  ONDERDEEL_INVOER,
  OnderdelenService,
  VerbandenService,
  VORMWIJZIGING,
  WERKORGANISATIE_INVOER,
  WerkorganisatiesService,
} from '../verband/index.js';

interface Wie {
  readonly verband: string;
  readonly gebruiker: string;
}

/** What is asked at one address: the parts of it that vary, the body, and the text of a file. */
interface Verzoek {
  readonly wie: Wie;
  readonly delen: readonly string[];
  readonly inhoud: unknown;
  readonly bestand: string | undefined;
}

interface Antwoordadres {
  readonly adres: string;
  readonly pattern: RegExp;
  readonly answer: (verzoek: Verzoek) => Promise<unknown>;
}

/** Does what the API does at an address, by the same schema and the same service, without HTTP in between. */
@Injectable()
export class VerzoekenService {
  /** Every address that is answered, below /v1/verbanden/{verband}/, with `:naam` for the parts that vary. */
  readonly adressen: readonly string[];
  private readonly antwoorders: readonly Antwoordadres[];

  constructor(
    private readonly verbanden: VerbandenService,
    deelnemers: DeelnemersService,
    werkorganisaties: WerkorganisatiesService,
    onderdelen: OnderdelenService,
    gastheerschappen: GastheerschappenService,
    werkvelden: WerkveldenService,
    menukaarten: MenukaartenService,
    menukaartregels: MenukaartregelsService,
    menukaartversies: MenukaartversiesService,
    kopieen: KopieenService,
    prestatienormen: PrestatienormenService,
    metingen: MetingenService,
    dvos: DvosService,
    wijzigingen: DvowijzigingenService,
    matrix: AfnamematrixService,
    sleutels: VerdeelsleutelsService,
    waarden: SleutelwaardenService,
    inrichting: InrichtingService,
    kostenplaatsen: KostenplaatsenService,
    toewijzingen: ToewijzingenService,
    inleesafspraken: InleesafsprakenService,
    inbreng: InbrengdossiersService,
  ) {
    this.antwoorders = [
      at('boekjaren', BOEKJAAR_INVOER, (wie, { jaar }) => verbanden.addBoekjaar(wie, jaar)),
      at('vormen/:id/wijzigingen', VORMWIJZIGING, (wie, invoer, [id]) =>
        verbanden.changeVorm(wie, id, invoer),
      ),
      at('deelnemers', DEELNEMER_INVOER, (wie, invoer) => deelnemers.add(wie, invoer)),
      at('werkorganisaties', WERKORGANISATIE_INVOER, (wie, invoer) => werkorganisaties.add(wie, invoer)),
      at('onderdelen', ONDERDEEL_INVOER, (wie, invoer) => onderdelen.add(wie, invoer)),
      at('onderbrengingen', ONDERBRENGING_INVOER, (wie, invoer) => onderdelen.addOnderbrenging(wie, invoer)),
      at('gastheerschappen', GASTHEERSCHAP_INVOER, (wie, invoer) => gastheerschappen.add(wie, invoer)),
      at('werkvelden', WERKVELD_INVOER, (wie, invoer) => werkvelden.recordWerkveld(wie, invoer)),
      at('taken', TAAK_INVOER, (wie, invoer) => werkvelden.recordTaak(wie, invoer)),
      at('menukaarten', NIEUWE_MENUKAART, (wie, invoer) => menukaarten.make(wie, invoer)),
      at('menukaarten/:werkveld/versies', MENUKAARTVERSIE_INVOER, (wie, invoer, [werkveld]) =>
        menukaartversies.make(wie, werkveld, invoer),
      ),
      at('menukaarten/:werkveld/kopieen', KOPIE_INVOER, (wie, invoer, [werkveld]) =>
        kopieen.copy(wie, werkveld, invoer),
      ),
      at('menukaartregels', NIEUWE_REGEL, (wie, invoer) => menukaartregels.record(wie, invoer)),
      at('prestatienormen', NORM_INVOER, (wie, invoer) => prestatienormen.record(wie, invoer)),
      at('metingen', METING_INVOER, (wie, invoer) => metingen.record(wie, invoer)),
      at('dvos', DVO_INVOER, (wie, invoer) => dvos.drawUp(wie, invoer)),
      at('dvos/:id/vaststellingen', VASTSTELLING_INVOER, (wie, invoer, [id]) =>
        wijzigingen.recordVaststelling(wie, { id, nummer: 0 }, invoer),
      ),
      at('dvos/:id/wijzigingen', WIJZIGING_INVOER, (wie, invoer, [id]) =>
        wijzigingen.drawUp(wie, id, invoer),
      ),
      at('dvos/:id/wijzigingen/:nummer/vaststellingen', VASTSTELLING_INVOER, (wie, invoer, [id, nummer]) =>
        wijzigingen.recordVaststelling(wie, { id, nummer: Number(nummer) }, invoer),
      ),
      at('indicaties', INDICATIES_INVOER, (wie, invoer) => matrix.recordIndicaties(wie, invoer)),
      at('verdeelsleutels', SLEUTEL_NIEUW, (wie, invoer) => sleutels.create(wie, invoer)),
      at('verdeelsleutels/:code/versies', SLEUTELVERSIE_INVOER, (wie, invoer, [code]) =>
        sleutels.addVersie(wie, code, invoer),
      ),
      at('sleutelwaarden', SLEUTELWAARDEN_INVOER, (wie, { sleutelwaarden }) =>
        waarden.record(wie, sleutelwaarden),
      ),
      at('inwoners', INWONERS_INVOER, (wie, invoer, _, bestand) =>
        waarden.recordInwoners(wie, bestand ?? '', invoer),
      ),
      at('cascos', CASCOS_INVOER, (wie, invoer) => inrichting.recordCascos(wie, invoer)),
      at('hulpkostenplaatsen', HULPKOSTENPLAATSEN_INVOER, (wie, invoer) =>
        inrichting.recordHulpkostenplaatsen(wie, invoer),
      ),
      at('rekenregels', REKENREGEL_INVOER, (wie, invoer) => inrichting.recordRekenregel(wie, invoer)),
      at('kostenplaatsen', NIEUWE_KOSTENPLAATS, (wie, invoer) => kostenplaatsen.create(wie, invoer)),
      at('toewijzingen', TOEWIJZING_INVOER, (wie, invoer) => toewijzingen.create(wie, invoer)),
      at('toewijzingskopieen', TOEWIJZING_KOPIE, (wie, kopie) => toewijzingen.copy(wie, kopie)),
      at('inleesafspraken', INLEESAFSPRAKEN_INVOER, (wie, invoer) => inleesafspraken.record(wie, invoer)),
      at('inbrengdossiers', INBRENGDOSSIER_INVOER, (wie, invoer) => inbreng.open(wie, invoer)),
      at('inbrengdossiers/:code/stappen', INBRENGSTAP_INVOER, (wie, invoer, [code]) =>
        inbreng.fillIn(wie, code, invoer),
      ),
      at('inbrengdossiers/:code/afrondingen', z.strictObject({}), (wie, _, [code]) =>
        inbreng.complete(wie, code),
      ),
    ];
    this.adressen = this.antwoorders.map(({ adres }) => adres);
  }

  /** Begins a verband. @returns the id of its vorm */
  async begin(gebruiker: string, invoer: unknown): Promise<string> {
    const verband = NIEUW_VERBAND.parse(invoer);
    await this.verbanden.begin({ verband: verband.code, gebruiker }, verband);
    const [vorm] = await this.verbanden.vormen(verband.code);
    if (vorm === undefined) throw new Error('A verband that has begun has no vorm');
    return vorm.id;
  }

  /**
   * Posts something to an address below /v1/verbanden/{verband}/.
   *
   * @returns the id of what it made, where that has one
   * @throws ZodError, DomeinFout as the API refuses; Error for an address that the API does not know
   */
  async post(
    wie: Wie,
    adres: string,
    vraag: { inhoud: unknown; bestand?: string | undefined },
  ): Promise<string | null> {
    for (const { pattern, answer } of this.antwoorders) {
      const match = pattern.exec(adres);
      if (match === null) continue;
      const { inhoud, bestand } = vraag;
      return idOf(await answer({ wie, delen: match.slice(1), inhoud, bestand }));
    }
    throw new Error(`Niemand antwoordt op ${adres}`);
  }
}

type Deel = readonly [string, ...string[]];

/** One address of the API: its schema, and what it does. */
function at<Schema extends z.ZodType>(
  adres: string,
  schema: Schema,
  answer: (wie: Wie, invoer: z.output<Schema>, delen: Deel, bestand?: string) => Promise<unknown>,
): Antwoordadres {
  return {
    adres,
    pattern: new RegExp(`^${adres.replace(/:\w+/g, '([^/]+)')}$`),
    answer: async ({ wie, delen, inhoud, bestand }) =>
      await answer(wie, schema.parse(inhoud), delen as unknown as Deel, bestand),
  };
}

function idOf(antwoord: unknown): string | null {
  if (typeof antwoord !== 'object' || antwoord === null || !('id' in antwoord)) return null;
  return typeof antwoord.id === 'string' ? antwoord.id : null;
}
