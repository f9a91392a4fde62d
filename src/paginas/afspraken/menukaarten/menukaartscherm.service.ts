import { Injectable } from '@nestjs/common';
import {
  MenukaartenService,
  MenukaartregelsService,
  MenukaartversiesService,
  MetingenService,
  PrestatienormenService,
  type Menukaartversie,
  type Verschil,
} from '../../../catalogus/index.js';
import { nietGevonden } from '../../../platform/index.js';
import { SleutelsService } from '../../../sleutels/index.js';
import { VerbandService } from '../../../verband/index.js';
import type { Bezoek } from '../../bezoek.js';
import type { Einde } from '../../inzending.js';
import { KaderService, type Plek } from '../../kader.service.js';
import type { Formulierstand, Waarden } from '../../onderdelen/formulierstand.js';
import { adres, type Kader } from '../../onderdelen/kader.js';
import { render } from '../../render.js';
import { readBekend } from '../../onderdelen/bekend.js';
import { MenukaartPagina } from './menukaart.page.js';
import type { MenukaartProps } from './menukaart.props.js';

/** Where a menukaart is, as it stands in the address. */
export type Kaartplek = Plek & { readonly werkveld: string };
/** Where a regel or a norm of it is. */
export type Regelplek = Kaartplek & { readonly id: string };

interface Vraag {
  readonly werkveld: string;
  readonly query: Waarden;
  readonly verzonden: Formulierstand | null;
}

/** The address of the page, confirming what was done. */
export const kaartAdres = (kader: Kader, werkveld: string, gedaan: string): string =>
  `${adres(kader, 'menukaarten')}/${encodeURIComponent(werkveld)}?gedaan=${gedaan}`;

/** The page of a menukaart: where all work on it begins and ends. */
@Injectable()
export class MenukaartschermService {
  constructor(
    private readonly kaders: KaderService,
    private readonly verbanden: VerbandService,
    private readonly sleutels: SleutelsService,
    private readonly menukaarten: MenukaartenService,
    private readonly regels: MenukaartregelsService,
    private readonly normen: PrestatienormenService,
    private readonly metingen: MetingenService,
    private readonly versies: MenukaartversiesService,
  ) {}

  async open(plek: Plek, bezoek: Bezoek): Promise<Kader> {
    return await this.kaders.find(plek, bezoek, 'menukaarten');
  }

  /** @throws DomeinFout niet_gevonden when the werkveld has no menukaart in the year */
  async show(kader: Kader, vraag: Vraag): Promise<string> {
    return render(MenukaartPagina, await this.read(kader, vraag));
  }

  /** Where a form of the page ends; `wijzig` is the regel or norm that it was about. */
  end(
    kader: Kader,
    { werkveld, gedaan, wijzig }: { werkveld: string; gedaan: string; wijzig?: string },
  ): Einde {
    const query = wijzig === undefined ? {} : { wijzig };
    return {
      naar: () => kaartAdres(kader, werkveld, gedaan),
      show: (verzonden) => this.show(kader, { werkveld, query, verzonden }),
    };
  }

  private async read(kader: Kader, { werkveld, query, verzonden }: Vraag): Promise<MenukaartProps> {
    const { boekjaar, verband } = kader;
    const { code } = verband;
    const bekend = readBekend(query['bekendOp']);
    const { peil } = bekend;
    const menukaart = (await this.menukaarten.list(code, boekjaar)).find((een) => een.werkveld === werkveld);
    if (menukaart === undefined) throw nietGevonden();
    const versies = await this.versies.list(code, { boekjaar, werkveld });
    const normen = await this.normen.list(code, boekjaar, peil);
    const metingen = await this.metingen.list(code, boekjaar, peil);
    return {
      ...{ kader, menukaart, bekend, verzonden, versies },
      regels: await this.regels.list(code, { boekjaar, werkveld }, peil),
      normen: normen.filter((norm) => norm.werkveld === werkveld),
      metingen: metingen.filter((meting) => meting.werkveld === werkveld),
      ...(await this.compare(kader, { werkveld, query, versies })),
      keuzes: {
        werkorganisaties: await this.verbanden.werkorganisaties(code, { boekjaar, peil }),
        sleutels: await this.sleutels.sleutels(code, boekjaar, peil),
        deelnemers: await this.verbanden.deelnemers(code, { boekjaar, peil }),
      },
      wijzig: query['wijzig'] ?? null,
      gedaan: query['gedaan'],
    };
  }

  private async compare(
    { verband, boekjaar }: Kader,
    { werkveld, query, versies }: Pick<Vraag, 'werkveld' | 'query'> & { versies: readonly Menukaartversie[] },
  ): Promise<{ van: string; tot: string; verschillen: readonly Verschil[] | null }> {
    const known = (nummer: string | undefined): number | null =>
      versies.find((versie) => String(versie.nummer) === nummer)?.nummer ?? null;
    const van = known(query['van']);
    const tot = known(query['tot']);
    const keuze = { van: String(van ?? versies[0]?.nummer ?? ''), tot: tot === null ? 'nu' : String(tot) };
    if (van === null) return { ...keuze, verschillen: null };
    const vraag = { boekjaar, werkveld, van, tot, vanBoekjaar: boekjaar };
    return { ...keuze, verschillen: await this.versies.compare(verband.code, vraag) };
  }
}
