import { Injectable } from '@nestjs/common';
import { ModellenService, reviewSleutel } from '../../../berekening/index.js';
import { DomeinFout, type Peil } from '../../../platform/index.js';
import type { Jaardeling } from './sleutel.model.js';

/** What a key comes to in each boekjaar, beside what was really used. */
@Injectable()
export class SleuteldelingenService {
  constructor(private readonly modellen: ModellenService) {}

  async list(
    verband: string,
    code: string,
    { boekjaren, peil }: { readonly boekjaren: readonly number[]; readonly peil: Peil },
  ): Promise<Jaardeling[]> {
    const jaren: Jaardeling[] = [];
    for (const boekjaar of boekjaren) jaren.push(await this.find(verband, code, { boekjaar, peil }));
    return jaren;
  }

  private async find(
    verband: string,
    code: string,
    { boekjaar, peil }: { readonly boekjaar: number; readonly peil: Peil },
  ): Promise<Jaardeling> {
    try {
      const model = await this.modellen.find(verband, { boekjaar, fase: 'jaarrekening', peil });
      const sleutel = model.sleutels.find((een) => een.code === code);
      if (sleutel === undefined) return { boekjaar, toetsing: null, reden: GEEN };
      return { boekjaar, toetsing: reviewSleutel(model, sleutel), reden: null };
    } catch (error) {
      if (!(error instanceof DomeinFout)) throw error;
      const [eerste] = error.invalidParams;
      return { boekjaar, toetsing: null, reden: eerste?.reason ?? error.message };
    }
  }
}

const GEEN = 'De sleutel kan in dit jaar nog niets verdelen, of bestond er niet.';
