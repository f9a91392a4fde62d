import type { FoutCode, Fouten } from '../fouten.js';
import type { Bestemming, HulpkostenDoel, Rekenmodel } from '../rekenmodel.js';
import type { Codes } from './codes.js';

const UNKNOWN: Readonly<Record<keyof Codes, readonly [FoutCode, string]>> = {
  deelnemers: ['DEELNEMER_ONBEKEND', 'Deelnemer'],
  werkorganisaties: ['WERKORGANISATIE_ONBEKEND', 'Werkorganisatie'],
  producten: ['PRODUCT_ONBEKEND', 'Product'],
  hulpkostenplaatsen: ['HULPKOSTENPLAATS_ONBEKEND', 'Hulpkostenplaats'],
  sleutels: ['SLEUTEL_ONBEKEND', 'Sleutel'],
};
type Refer = (list: keyof Codes, code: string | undefined, pad: string) => void;

/** Every name in the model must be the name of something in it, also where it is not used. */
export function checkReferences(model: Rekenmodel, codes: Codes, fouten: Fouten): void {
  const refer: Refer = (list, code, pad) => {
    if (code === undefined || codes[list].has(code)) return;
    const [fout, thing] = UNKNOWN[list];
    fouten.add(fout, pad, `${thing} "${code}" staat niet in ${list}. Voeg die toe, of verbeter de code.`);
  };
  for (const { code, gastheer } of model.werkorganisaties) {
    refer('deelnemers', gastheer, `werkorganisaties/${code}/gastheer`);
  }
  referSleutels(model, refer);
  referHulpkosten(model, refer);
  referCascos(model, refer);
  referProducten(model, refer);
  referKostenposten(model, refer);
  referVoorschotten(model, refer);
}

function referSleutels({ sleutels }: Rekenmodel, refer: Refer): void {
  const namesOf = (numbers: object | undefined, pad: string): void => {
    for (const code of Object.keys(numbers ?? {})) refer('deelnemers', code, `${pad}/${code}`);
  };
  for (const sleutel of sleutels) {
    const pad = `sleutels/${sleutel.code}`;
    if (sleutel.soort === 'gewichten') namesOf(sleutel.gewichten, `${pad}/gewichten`);
    if (sleutel.soort === 'percentages') namesOf(sleutel.percentages, `${pad}/percentages`);
    if (sleutel.soort === 'gelijk') {
      for (const code of sleutel.deelnemers ?? []) refer('deelnemers', code, `${pad}/deelnemers/${code}`);
    }
    if (sleutel.soort === 'samengesteld') {
      sleutel.delen.forEach((deel, place) =>
        refer('sleutels', deel.sleutel, `${pad}/delen/${place}/sleutel`),
      );
    }
    if (sleutel.soort === 'begrensd') {
      refer('sleutels', sleutel.sleutel, `${pad}/sleutel`);
      namesOf(sleutel.minimum, `${pad}/minimum`);
      namesOf(sleutel.maximum, `${pad}/maximum`);
    }
    if (sleutel.soort === 'pondspondsgewijs') {
      for (const code of sleutel.werkorganisaties ?? []) {
        refer('werkorganisaties', code, `${pad}/werkorganisaties/${code}`);
      }
    }
  }
}

function referHulpkosten({ hulpkostenplaatsen = [] }: Rekenmodel, refer: Refer): void {
  for (const { code, werkorganisatie, verdeling } of hulpkostenplaatsen) {
    const pad = `hulpkostenplaatsen/${code}`;
    refer('werkorganisaties', werkorganisatie, `${pad}/werkorganisatie`);
    verdeling.forEach(({ naar }, place) => referTarget(naar, `${pad}/verdeling/${place}/naar`, refer));
  }
}

function referCascos({ cascos }: Rekenmodel, refer: Refer): void {
  for (const { werkorganisatie, sleutel } of cascos) {
    refer('werkorganisaties', werkorganisatie, `cascos/${werkorganisatie}/werkorganisatie`);
    refer('sleutels', sleutel, `cascos/${werkorganisatie}/sleutel`);
  }
}

function referProducten({ producten }: Rekenmodel, refer: Refer): void {
  for (const { code, werkorganisatie, afrekening, afname } of producten) {
    const pad = `producten/${code}`;
    refer('werkorganisaties', werkorganisatie, `${pad}/werkorganisatie`);
    refer('sleutels', afrekening.sleutel, `${pad}/afrekening/sleutel`);
    refer('deelnemers', afrekening.risicodrager, `${pad}/afrekening/risicodrager`);
    for (const afnemer of Object.keys(afname)) refer('deelnemers', afnemer, `${pad}/afname/${afnemer}`);
  }
}

function referKostenposten({ kostenposten }: Rekenmodel, refer: Refer): void {
  for (const { id, werkorganisatie, bestemming } of kostenposten) {
    refer('werkorganisaties', werkorganisatie, `kostenposten/${id}/werkorganisatie`);
    referTarget(bestemming, `kostenposten/${id}/bestemming`, refer);
  }
}

function referTarget(target: Bestemming | HulpkostenDoel, pad: string, refer: Refer): void {
  if ('product' in target) refer('producten', target.product, `${pad}/product`);
  if ('hulpkostenplaats' in target)
    refer('hulpkostenplaatsen', target.hulpkostenplaats, `${pad}/hulpkostenplaats`);
  if ('deelnemer' in target) refer('deelnemers', target.deelnemer, `${pad}/deelnemer`);
  if ('casco' in target && target.casco !== true) refer('werkorganisaties', target.casco, `${pad}/casco`);
}

function referVoorschotten({ voorschotten, doorbelastVoorschotten = [] }: Rekenmodel, refer: Refer): void {
  voorschotten.forEach(({ deelnemer, werkorganisatie }, place) => {
    refer('deelnemers', deelnemer, `voorschotten/${place}/deelnemer`);
    refer('werkorganisaties', werkorganisatie, `voorschotten/${place}/werkorganisatie`);
  });
  doorbelastVoorschotten.forEach(({ van, naar }, place) => {
    refer('werkorganisaties', van, `doorbelastVoorschotten/${place}/van`);
    refer('werkorganisaties', naar, `doorbelastVoorschotten/${place}/naar`);
  });
}
