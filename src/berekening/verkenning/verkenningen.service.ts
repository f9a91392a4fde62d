import { Injectable } from '@nestjs/common';
import { nietGevonden } from '../../platform/index.js';
import type { Product, Rekenmodel } from '../../rekenkern/index.js';
import type { Fase } from '../fase.js';
import type { Gegevens } from '../gegevens.js';
import { ModellenService, type ModelMetGegevens } from '../modellen.service.js';
import { computeEffect, type Effect, type Wijziging } from './effect.js';
import { deelnemerBestaatAl, onbekendeDeelnemer, verkeerdBasisjaar } from './meldingen.js';
import { compareRegimes, type Productregime, type Regime, type Regimevergelijking } from './regimes.js';
import { partsOf } from './sleuteldelen.js';
import { calculateToetreding, type Toetredingsberekening, type Toetredingsvraag } from './toetreding.js';
import { reviewSleutel, type Sleuteltoetsing } from './toetsing.js';
import { AFBOUW, calculateUittreding, type Uittredingsberekening } from './uittreding.js';

/** The year to try something out on. */
export interface Verkenningsvraag {
  readonly boekjaar: number;
  readonly fase: Fase;
}

/** What would be: on the model of a boekjaar as it is now, through the rekenkern. Nothing is kept. */
@Injectable()
export class VerkenningenService {
  constructor(private readonly modellen: ModellenService) {}

  /**
   * The same actuals under another regime: that of another boekjaar (how its cascos and producten are paid, its tarieven
   * and inbreng, and the keys that this year does not have), with changes on top of it.
   *
   * @throws DomeinFout niet_gevonden; rekenmodel_geweigerd
   */
  async compareRegimes(
    verband: string,
    {
      regimeVan,
      cascos,
      producten,
      ...vraag
    }: Verkenningsvraag & Regime & { readonly regimeVan?: number | undefined },
  ): Promise<Regimevergelijking> {
    const model = await this.modellen.find(verband, vraag);
    const base: Regime =
      regimeVan === undefined
        ? { cascos: [], producten: [] }
        : regimeOf(await this.modellen.findWithGegevens(verband, { ...vraag, boekjaar: regimeVan }), model);
    const changed = new Set(cascos.map(({ werkorganisatie }) => werkorganisatie));
    const replaced = new Set(producten.map(({ product }) => product));
    return compareRegimes(model, {
      sleutels: base.sleutels,
      cascos: [...base.cascos.filter((casco) => !changed.has(casco.werkorganisatie)), ...cascos],
      producten: [...base.producten.filter(({ product }) => !replaced.has(product)), ...producten],
    });
  }

  /** What an exit per this 1 January costs everybody. @throws DomeinFout niet_gevonden; deelnemer_onbekend; rekenmodel_geweigerd */
  async calculateUittreding(
    verband: string,
    vraag: Verkenningsvraag & {
      readonly deelnemer: string;
      readonly per: string;
      readonly afbouw?: readonly string[] | undefined;
    },
  ): Promise<Uittredingsberekening> {
    const { deelnemer, per, afbouw = AFBOUW, boekjaar } = vraag;
    const eersteJaar = Number(per.slice(0, 4));
    if (eersteJaar <= boekjaar) throw verkeerdBasisjaar(boekjaar, per);
    const model = await this.modellen.find(verband, vraag);
    if (!takesPart(model, deelnemer)) throw onbekendeDeelnemer(deelnemer, boekjaar);
    return calculateUittreding({ model, deelnemer, eersteJaar, afbouw });
  }

  /** What an entry does to everybody. @throws DomeinFout niet_gevonden; deelnemer_bestaat_al; rekenmodel_geweigerd */
  async calculateToetreding(
    verband: string,
    { boekjaar, fase, ...vraag }: Verkenningsvraag & Omit<Toetredingsvraag, 'model'>,
  ): Promise<Toetredingsberekening> {
    const model = await this.modellen.find(verband, { boekjaar, fase });
    if (takesPart(model, vraag.deelnemer.code)) throw deelnemerBestaatAl(vraag.deelnemer.code, boekjaar);
    return calculateToetreding({ ...vraag, model });
  }

  /** What a change does to everybody's charges. @throws DomeinFout niet_gevonden; rekenmodel_geweigerd */
  async computeEffect(
    verband: string,
    { boekjaar, fase, ...wijziging }: Verkenningsvraag & Wijziging,
  ): Promise<Effect> {
    return computeEffect(await this.modellen.find(verband, { boekjaar, fase }), wijziging);
  }

  /** A key beside the real use of a boekjaar. @throws DomeinFout niet_gevonden; sleutel_niet_te_toetsen; rekenmodel_geweigerd */
  async reviewSleutel(verband: string, code: string, vraag: Verkenningsvraag): Promise<Sleuteltoetsing> {
    const model = await this.modellen.find(verband, vraag);
    const sleutel = model.sleutels.find((candidate) => candidate.code === code);
    if (sleutel === undefined) throw nietGevonden();
    return reviewSleutel(model, sleutel);
  }
}

const takesPart = ({ deelnemers }: Rekenmodel, deelnemer: string): boolean =>
  deelnemers.some(({ code }) => code === deelnemer);

/** How another year is paid, as far as this year has the same werkorganisaties and producten. */
function regimeOf({ model, gegevens }: ModelMetGegevens, base: Rekenmodel): Regime {
  const codes = new Set(base.werkorganisaties.map(({ code }) => code));
  const cascos = model.cascos.filter(({ werkorganisatie }) => codes.has(werkorganisatie));
  const used = [
    ...cascos.map(({ sleutel }) => sleutel),
    ...model.producten.map(({ afrekening }) => afrekening.sleutel),
  ];
  return {
    cascos,
    producten: model.producten.map((product) => regimeOfProduct(product, gegevens)),
    sleutels: [...new Set(used.flatMap((code) => partsOf(model.sleutels, code)))],
  };
}

function regimeOfProduct({ code, afrekening, tarief }: Product, { producten }: Gegevens): Productregime {
  const afnemers = producten.find((product) => product.code === code)?.afnemers ?? [];
  const inbreng = afnemers.flatMap((afnemer) =>
    afnemer.inbreng === null ? [] : [[afnemer.deelnemer, afnemer.inbreng] as const],
  );
  return {
    product: code,
    afrekening,
    ...(tarief !== undefined && { tarief }),
    ...(afrekening.beleid === 'inbreng' && { inbreng: Object.fromEntries(inbreng) }),
  };
}
