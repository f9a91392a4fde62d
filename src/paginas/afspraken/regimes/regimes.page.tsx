import type { VNode } from 'preact';
import type { CascoInJaar } from '../../../sleutels/index.js';
import { mag } from '../../../toegang/index.js';
import { Link } from '../../onderdelen/formulier.js';
import { adres, Pagina } from '../../onderdelen/kader.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { Getal, Kop, Tabel } from '../../onderdelen/tabel.js';
import { formatGetal } from '../../opmaak/index.js';
import { AlsToen, BekendFormulier } from '../../onderdelen/bekend.js';
import { Gedaan } from '../../onderdelen/gedaan.js';
import { Cascoformulier, Vergelijkformulier } from './regimeformulieren.js';
import { REGIMENAMEN } from './regime.model.js';
import { Vergelijkingsbeeld } from './vergelijking.js';
import type { Genoemd, RegimesProps } from './regimes.props.js';

const ZINNEN = { casco: 'Het regime is vastgelegd. De volgende berekening rekent ermee.' };

/** How the casco of each werkorganisatie is paid, and what another regime would do. @bron DOMEIN section 3 rule 6 */
export const RegimesPagina = (props: RegimesProps): VNode => {
  const { kader, werkorganisaties, cascos, bekend } = props;
  const hier = adres(kader, 'regimes');
  const inrichten = mag(kader.gebruiker, 'inrichten', kader.verband.code) && bekend.peil.bekendOp === null;
  const zonder = werkorganisaties.filter(({ code }) =>
    cascos.every((casco) => casco.werkorganisatie !== code),
  );
  return (
    <Pagina kader={kader} titel="Regimes">
      <h1 class="utrecht-heading-1">Hoe het casco in {kader.boekjaar} wordt betaald</h1>
      <p class="np-lead">
        {zonder.length === 0
          ? 'Van elke werkorganisatie staat vast hoe haar casco wordt betaald.'
          : `Nog niet geregeld: ${zonder.map(({ naam }) => naam).join(', ')}. Kosten op dat casco houden de berekening tegen.`}
      </p>
      <Gedaan gedaan={props.gedaan} zinnen={ZINNEN} />
      <AlsToen bekend={bekend} hier={hier} />
      <Sectie id="cascos" kop="Per werkorganisatie" naast={<BekendFormulier bekend={bekend} hier={hier} />}>
        {werkorganisaties.length === 0 ? (
          <Leeg icoon="blad" kop={`Nog geen werkorganisaties in ${kader.boekjaar}`}>
            <p>Leg eerst een werkorganisatie vast.</p>
          </Leeg>
        ) : (
          <Cascotabel {...props} inrichten={inrichten} hier={hier} />
        )}
        {inrichten && props.wijzig !== null && (
          <Cascoformulier {...props} wijzig={props.wijzig} hier={hier} />
        )}
      </Sectie>
      <Sectie id="vergelijken" kop="Wat een ander regime zou doen">
        <Vergelijkformulier {...props} hier={hier} />
        <Vergelijkingsbeeld
          boekjaar={kader.boekjaar}
          vergelijking={props.vergelijking}
          uitkomst={props.uitkomst}
          weigering={props.weigering}
        />
      </Sectie>
    </Pagina>
  );
};

const Cascotabel = ({
  werkorganisaties,
  sleutels,
  cascos,
  inrichten,
  hier,
}: RegimesProps & { inrichten: boolean; hier: string }): VNode => (
  <Tabel bijschrift="Regime en sleutel van elk casco">
    <thead>
      <tr>
        <Kop naam="Werkorganisatie" />
        <Kop naam="Regime" />
        <Kop naam="Sleutel" />
        <Kop naam="In het tarief" onder="procent" getal klas="np-breed" />
        {inrichten && <Kop naam={<span class="np-onzichtbaar">Wijzigen</span>} />}
      </tr>
    </thead>
    <tbody>
      {werkorganisaties.map(({ code, naam }) => {
        const casco = cascos.find(({ werkorganisatie }) => werkorganisatie === code);
        return (
          <tr key={code}>
            <th scope="row">{naam}</th>
            <td>{casco === undefined ? 'nog niet geregeld' : REGIMENAMEN[casco.regime]}</td>
            <td>{nameOf(sleutels, casco?.sleutel ?? null)}</td>
            <Getal klas="np-breed">{showAandeel(casco)}</Getal>
            {inrichten && (
              <td>
                <Link naar={`${hier}?wijzig=${encodeURIComponent(code)}#casco`}>
                  Wijzigen<span class="np-onzichtbaar"> casco {naam}</span>
                </Link>
              </td>
            )}
          </tr>
        );
      })}
    </tbody>
  </Tabel>
);

const nameOf = (sleutels: readonly Genoemd[], code: string | null): string =>
  code === null ? '–' : (sleutels.find((sleutel) => sleutel.code === code)?.naam ?? code);

const showAandeel = (casco: CascoInJaar | undefined): string =>
  casco === undefined || casco.aandeelInTarief === null ? '–' : `${formatGetal(casco.aandeelInTarief)}%`;
