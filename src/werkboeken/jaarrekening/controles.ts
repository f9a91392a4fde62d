import { formule, getal } from '../werkmap/cel.js';
import type { Cel } from '../werkmap/cel.js';
import type { Bladnaam } from './ankers.js';
import type { Bronnen } from './bronnen.js';
import type { Gegevens } from './gegevens.js';
import type { Oordelen } from './oordelen.js';

/** One line that must come to zero: two sides that do not come from each other. */
export interface Controle {
  readonly naam: string;
  readonly blad: Bladnaam;
  readonly links: Cel;
  readonly rechts: Cel;
}

const AANTAL = { formaat: '[$-413]#,##0' };
const vastgelegd = (bedrag: string): Cel => getal(bedrag, { stijl: 'np_stijl_invoer' });

/** Every check of the nulpositie, by group, with both sides. @bron REKENMODEL.md step 9 */
export function listControles(gegevens: Gegevens, bronnen: Bronnen): [string, Controle[]][] {
  return [
    ['Per werkorganisatie: kosten = lasten', perWerkorganisatie(gegevens, bronnen)],
    ['Per product: kosten = lasten', perProduct(gegevens, bronnen)],
    ['Per casco: kosten = lasten', perCasco(gegevens, bronnen)],
    ['Hulpkosten: kosten = wat er geleverd is', hulpkosten(bronnen)],
    ['Doorbelasting = die van de vastgelegde uitkomst', doorbelasting(gegevens, bronnen)],
    ['Rechtstreeks: kosten = lasten', rechtstreeks(gegevens, bronnen)],
    ['Afronding: elke last ligt minder dan een cent van kosten × aandeel', afronding(bronnen)],
    [
      'Per deelnemer: lasten – voorschotten = saldo van de vastgelegde uitkomst',
      perDeelnemer(gegevens, bronnen),
    ],
    ['Per partij: wat zij schuldig is = wat zij betaalt of ontvangt', perPartij(gegevens, bronnen)],
    ['Het geheel', geheel(gegevens, bronnen)],
  ];
}

function perWerkorganisatie(
  gegevens: Gegevens,
  { herkomst, verrekening, hulpkosten: hulp }: Bronnen,
): Controle[] {
  const { perWerkorganisatie: regels } = gegevens.invoer.uitkomst.nulpositie;
  return gegevens.werkorganisaties.map(({ code, kort }, w) => {
    const regel = regels.find(({ werkorganisatie }) => werkorganisatie === code);
    const doorbelast = hulp.doorbelasting.flatMap(({ van, naar, geleverd }) => [
      ...(naar === code ? [`+${geleverd}`] : []),
      ...(van === code ? [`-${geleverd}`] : []),
    ]);
    const metDoorbelasting = doorbelast.length > 0 ? ' en doorbelasting' : '';
    return {
      naam: `${kort}: kostenposten${metDoorbelasting} = lasten van de deelnemers`,
      blad: 'Verrekening',
      links: formule(`${herkomst.sum({ werkorganisatie: verrekening.code(w) })}${doorbelast.join('')}`, {
        verwacht: regel?.lasten,
      }),
      rechts: formule(verrekening.perWerkorganisatie('definitief', w), { verwacht: regel?.lasten }),
    };
  });
}

function perProduct({ invoer }: Gegevens, { diensten }: Bronnen): Controle[] {
  return diensten.producten.map(({ code, kosten, lasten }) => {
    const naam = invoer.rekenmodel.producten.find((product) => product.code === code)?.naam;
    return {
      naam: naam === undefined ? code : `${code} ${naam}`,
      blad: 'Diensten',
      links: formule(kosten),
      rechts: formule(lasten),
    };
  });
}

function hulpkosten({ hulpkosten: hulp }: Bronnen): Controle[] {
  return hulp.plaatsen.map(({ code, kosten, geleverd }) => ({
    naam: code,
    blad: 'Hulpkosten',
    links: formule(kosten),
    rechts: formule(geleverd),
  }));
}

function doorbelasting(gegevens: Gegevens, { hulpkosten: hulp }: Bronnen): Controle[] {
  const kort = (code: string): string =>
    gegevens.werkorganisaties.find((werkorganisatie) => werkorganisatie.code === code)?.kort ?? code;
  return hulp.doorbelasting.map(({ van, naar, geleverd }) => ({
    naam: `${kort(van)} aan ${kort(naar)}`,
    blad: 'Hulpkosten',
    links: formule(geleverd),
    rechts: vastgelegd(
      gegevens.invoer.uitkomst.doorbelasting.find((regel) => regel.van === van && regel.naar === naar)
        ?.bedrag ?? '0.00',
    ),
  }));
}

function perCasco({ werkorganisaties }: Gegevens, { casco }: Bronnen): Controle[] {
  return casco.rijen.map(({ kosten, lasten }, w) => ({
    naam: `${werkorganisaties[w]?.kort ?? ''}: casco`,
    blad: 'Casco',
    links: formule(kosten),
    rechts: formule(lasten),
  }));
}

function rechtstreeks({ werkorganisaties }: Gegevens, { diensten }: Bronnen): Controle[] {
  return diensten.rechtstreeks.map(({ kosten, lasten }, w) => ({
    naam: `${werkorganisaties[w]?.kort ?? ''}: rechtstreeks`,
    blad: 'Diensten',
    links: formule(kosten),
    rechts: formule(lasten),
  }));
}

function afronding({ hulpkosten: hulp, opslag, diensten, casco, sleutels }: Bronnen): Controle[] {
  const aantal = (n: number): Cel => getal(String(n), { stijl: 'np_stijl_invoer', ...AANTAL });
  const kolommen = [hulp, opslag, diensten, casco].flatMap(({ oordelen }) => oordelen);
  return [
    ...groupByBlad(kolommen).map(([blad, oordelen]): Controle => ({
      naam: `Aantal regels op blad ${blad} dat sluit = aantal regels`,
      blad,
      links: formule(oordelen.map(({ bereik }) => `COUNTIF(${blad}!${bereik},"sluit")`).join('+'), AANTAL),
      rechts: aantal(oordelen.reduce((som, kolom) => som + kolom.aantal, 0)),
    })),
    ...[...casco.sleutels, ...sleutels.controles].map(({ naam, formule: toets, blad }): Controle => ({
      naam,
      blad,
      links: formule(toets, AANTAL),
      rechts: aantal(1),
    })),
  ];
}

function groupByBlad(oordelen: readonly Oordelen[]): [Bladnaam, Oordelen[]][] {
  const bladen = [...new Set(oordelen.map(({ blad }) => blad))];
  return bladen.map((blad) => [blad, oordelen.filter((kolom) => kolom.blad === blad)]);
}

function perDeelnemer({ deelnemers, invoer }: Gegevens, { verrekening }: Bronnen): Controle[] {
  return deelnemers.map(({ code, naam }, d) => ({
    naam: `${naam}: lasten – voorschotten = saldo`,
    blad: 'Verrekening',
    links: formule(
      `${verrekening.perDeelnemer('definitief', d)}-${verrekening.perDeelnemer('voorschot', d)}`,
    ),
    rechts: vastgelegd(
      invoer.uitkomst.perDeelnemer.find(({ deelnemer }) => deelnemer === code)?.saldo ?? '0.00',
    ),
  }));
}

function perPartij({ partijen, invoer }: Gegevens, { saldering }: Bronnen): Controle[] {
  return partijen.flatMap(({ code, naam }, p): Controle[] => [
    {
      naam: `${naam}: saldo na eigen aandeel en saldi van anderen = betalingen`,
      blad: 'Saldering',
      links: formule(saldering.netto(p)),
      rechts: formule(saldering.betaald(p)),
    },
    {
      naam: `${naam}: som van de vorderingen = positie van de vastgelegde uitkomst`,
      blad: 'Saldering',
      links: formule(saldering.nettoVorderingen(p)),
      rechts: vastgelegd(invoer.uitkomst.posities.find(({ partij }) => partij === code)?.netto ?? '0.00'),
    },
  ]);
}

function geheel(gegevens: Gegevens, bronnen: Bronnen): Controle[] {
  const { herkomst, verrekening, samenvatting } = bronnen;
  const voorschotten = verrekening.totaal('voorschot');
  const uitLadingen = (soort: string, naam: string, rechts: string): Controle[] => {
    const totaal = herkomst.totaalVan(soort);
    return totaal === null
      ? []
      : [{ naam, blad: 'Herkomst', links: formule(totaal), rechts: formule(rechts) }];
  };
  return [
    {
      naam: 'Som van de saldi = kosten – voorschotten',
      blad: 'Samenvatting',
      links: formule(samenvatting.perDeelnemer('saldo', -1)),
      rechts: formule(`${herkomst.totaal}-${voorschotten}`, {
        verwacht: gegevens.invoer.uitkomst.nulpositie.totaal.saldi,
      }),
    },
    {
      naam: 'Lasten op blad Samenvatting = som van de kostenposten',
      blad: 'Samenvatting',
      links: formule(samenvatting.perDeelnemer('lasten', -1)),
      rechts: formule(herkomst.totaal),
    },
    ...uitLadingen('realisatie', 'Ingelezen realisatie = som van de kostenposten', herkomst.totaal),
    ...uitLadingen('voorschotten', 'Ingelezen voorschotten = verrekende voorschotten', voorschotten),
  ];
}
