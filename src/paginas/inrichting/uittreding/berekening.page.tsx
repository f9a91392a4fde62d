import type { VNode } from 'preact';
import type { Uittredingsberekening } from '../../../berekening/index.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import { Knop, Link } from '../../onderdelen/formulier.js';
import { otherFaults, type Formulierstand } from '../../onderdelen/formulierstand.js';
import type { Verbandkader } from '../../onderdelen/kader.js';
import { Melding } from '../../onderdelen/melding.js';
import { Feit, Sectie } from '../../onderdelen/sectie.js';
import { Getal, Kop, Tabel } from '../../onderdelen/tabel.js';
import { formatBedrag, formatEuro, formatSaldo, subtract } from '../../opmaak/index.js';
import { inrichtingAdres } from '../delen.js';
import { Inrichting } from '../inrichting.js';
import { makeVerschilregels } from './berekening.model.js';
import { rekenvelden } from './velden.js';

export interface BerekeningProps {
  readonly kader: Verbandkader;
  readonly stand: Formulierstand;
  readonly berekening: Uittredingsberekening | null;
}

/** What an exit does to each of the others, year by year: asked by the address, so that it can be sent on. */
export const UittredingsberekeningPagina = ({ kader, stand, berekening }: BerekeningProps): VNode => {
  const noem = (code: string): string =>
    kader.verband.deelnemers.find((deelnemer) => deelnemer.code === code)?.naam ?? code;
  return (
    <Inrichting
      {...{ kader, titel: 'Uittreding uitrekenen', deel: 'uittreding' }}
      kop={
        berekening === null
          ? 'Reken uit wat een uittreding doet'
          : `Zonder ${noem(berekening.deelnemer)} blijft ${formatEuro(berekening.achterblijvend)} per jaar achter`
      }
      lead={
        berekening === null
          ? 'Er is geen dossier nodig en er wordt niets bewaard.'
          : `Op de cijfers van ${berekening.basisjaar}. Daarvan betaalt de vertrekker elk jaar een lager deel; de rest komt bij de anderen. Er is niets bewaard.`
      }
    >
      {berekening !== null && <Uitkomst berekening={berekening} vertrekker={noem(berekening.deelnemer)} />}
      <Sectie
        id="vraag"
        kop={berekening === null ? 'Wie, wanneer en op welke cijfers' : 'Iets anders uitrekenen'}
      >
        <Rekenformulier kader={kader} stand={stand} />
      </Sectie>
    </Inrichting>
  );
};

const Rekenformulier = ({ kader, stand }: Omit<BerekeningProps, 'berekening'>): VNode => {
  const velden = rekenvelden(kader.verband.deelnemers, kader.boekjaren);
  const rest = otherFaults(
    stand,
    velden.map(({ naam }) => naam),
  );
  const naar = inrichtingAdres(kader.verband.code, 'uittreding', 'berekening');
  return (
    <form method="get" action={naar} class="np-velden np-formulier" aria-labelledby="vraag">
      {stand.fouten.length > 0 && (
        <Melding soort="error" kop="Dit kan niet worden uitgerekend">
          {rest.map(({ reason }) => (
            <span key={reason}>{reason}</span>
          ))}
        </Melding>
      )}
      <Velden velden={velden} stand={stand} />
      <div class="np-knoppen">
        <Knop>Uitrekenen</Knop>
        <Link naar={inrichtingAdres(kader.verband.code, 'uittreding')}>Naar de dossiers</Link>
      </div>
    </form>
  );
};

interface UitkomstProps {
  readonly berekening: Uittredingsberekening;
  readonly vertrekker: string;
}

const Uitkomst = ({ berekening, vertrekker }: UitkomstProps): VNode => {
  const { kosten, jaren, methode } = berekening;
  return (
    <>
      <Anderen berekening={berekening} />
      <div class="np-twee">
        <Sectie id="afbouw" kop={`Wat ${vertrekker} nog betaalt`}>
          <Tabel bijschrift="Afbouw per jaar, in euro">
            <thead>
              <tr>
                <Kop naam="Jaar" />
                <Kop naam="Afbouw" getal />
                <Kop naam={vertrekker} getal />
                <Kop naam="De anderen" getal />
              </tr>
            </thead>
            <tbody>
              {jaren.map(({ boekjaar, percentage, totaal }) => (
                <tr key={boekjaar}>
                  <th scope="row">{boekjaar}</th>
                  <Getal>{percentage}%</Getal>
                  <Getal>{formatBedrag(totaal.vertrekker)}</Getal>
                  <Getal>{formatBedrag(totaal.anderen)}</Getal>
                </tr>
              ))}
            </tbody>
          </Tabel>
        </Sectie>
        <Sectie id="kosten" kop="De kosten per jaar">
          <dl class="np-feiten">
            <Feit naam="Voor de uittreding">{formatBedrag(kosten.voor)}</Feit>
            <Feit naam="Vervalt">{formatSaldo(subtract('0.00', kosten.vervalt))}</Feit>
            <Feit naam="Na de uittreding" totaal>
              {formatBedrag(kosten.na)}
            </Feit>
          </dl>
        </Sectie>
      </div>
      <Sectie id="methode" kop="Hoe dit is berekend">
        <p class="utrecht-paragraph">{methode}</p>
      </Sectie>
    </>
  );
};

const Anderen = ({ berekening }: { berekening: Uittredingsberekening }): VNode => (
  <Sectie
    id="anderen"
    kop="Wat de anderen betalen"
    naast="boven: nu; onder: zonder afbouw. Bedragen per jaar."
  >
    <Tabel bijschrift="Lasten van de anderen voor en na de uittreding, in euro">
      <thead>
        <tr>
          <Kop naam="Deelnemer" />
          <Kop naam={<span class="np-onzichtbaar">Beeld</span>} klas="np-beeldkolom np-breed" />
          <Kop naam="Nu" getal />
          {berekening.jaren.map(({ boekjaar, percentage }) => (
            <Kop key={boekjaar} naam={boekjaar} onder={`afbouw ${percentage}%`} getal klas="np-middel" />
          ))}
          <Kop naam="Zonder afbouw" onder="verschil met nu" getal />
        </tr>
      </thead>
      <tbody>
        {makeVerschilregels(berekening).map((regel) => (
          <tr key={regel.deelnemer}>
            <th scope="row">{regel.naam}</th>
            <td class="np-beeldkolom np-breed">
              <svg class="np-beeld np-beeld--tijd" aria-hidden="true" focusable="false">
                <rect class="np-vorm-totaal" x="0" y="2" width={regel.balken.oud} height="10" />
                <rect class="np-vorm-meer" x="0" y="15" width={regel.balken.zonder} height="10" />
              </svg>
            </td>
            <Getal>{formatBedrag(regel.oud)}</Getal>
            {regel.jaren.map((bedrag, plaats) => (
              <Getal key={plaats} klas="np-middel">
                {formatBedrag(bedrag)}
              </Getal>
            ))}
            <Getal>
              {formatBedrag(regel.zonder)}
              <small>{formatSaldo(subtract(regel.zonder, regel.oud))}</small>
            </Getal>
          </tr>
        ))}
      </tbody>
    </Tabel>
  </Sectie>
);
