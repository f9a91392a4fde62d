import type { VNode } from 'preact';
import type { KostenplaatsMetToewijzingen } from '../../../realisatie/index.js';
import { Link } from '../../onderdelen/formulier.js';
import { Kop, Tabel } from '../../onderdelen/tabel.js';
import { Toestand } from '../../onderdelen/toestand.js';
import type { ToewijzingenProps } from './toewijzingen.props.js';
import type { Doelkeuzes } from './toewijzingsvelden.js';

type Toewijzing = KostenplaatsMetToewijzingen['toewijzingen'][number];
type Props = ToewijzingenProps & { readonly inrichten: boolean; readonly hier: string };

/** Every kostenplaats with its ranges and where each goes. */
export const Toewijzingtabel = (props: Props): VNode => (
  <Tabel bijschrift={`Kostenplaatsen van ${props.kader.boekjaar} en hun bestemming`} dicht>
    <thead>
      <tr>
        <Kop naam="Kostenplaats" />
        <Kop naam="Rekeningen" klas="np-breed" />
        <Kop naam="Bestemming" />
        <Kop naam="Werkorganisatie" klas="np-breed" />
        <Kop naam="Gedrag" onder="taakveld, Iv3" klas="np-breed" />
        {props.inrichten && <Kop naam={<span class="np-onzichtbaar">Vervangen</span>} />}
      </tr>
    </thead>
    {props.kostenplaatsen.map((plaats) => (
      <Kostenplaats key={plaats.code} plaats={plaats} {...props} />
    ))}
  </Tabel>
);

const Kostenplaats = ({ plaats, ...props }: Props & { plaats: KostenplaatsMetToewijzingen }): VNode => (
  <tbody>
    {plaats.toewijzingen.length === 0 ? (
      <tr>
        <Naam plaats={plaats} rijen={1} />
        <td colSpan={props.inrichten ? 5 : 4}>
          <Toestand soort="letop">nog geen bestemming</Toestand>
        </td>
      </tr>
    ) : (
      plaats.toewijzingen.map((toewijzing, rij) => (
        <tr key={toewijzing.id}>
          {rij === 0 && <Naam plaats={plaats} rijen={plaats.toewijzingen.length} />}
          <td class="np-breed">{rangeOf(toewijzing)}</td>
          <td>
            {destinationOf(toewijzing, props.doelen)}
            <small class="np-smal">{rangeOf(toewijzing)}</small>
          </td>
          <td class="np-breed">{nameOf(props.doelen.werkorganisaties, toewijzing.werkorganisatie)}</td>
          <td class="np-breed">
            {toewijzing.gedrag}
            <small>
              {[toewijzing.kostensoort, toewijzing.taakveld, toewijzing.iv3].filter(Boolean).join(', ')}
            </small>
          </td>
          {props.inrichten && (
            <td>
              <Link naar={`${props.hier}?wijzig=${toewijzing.id}#vervangen`}>
                Vervangen
                <span class="np-onzichtbaar">
                  {' '}
                  {plaats.code} {rangeOf(toewijzing)}
                </span>
              </Link>
            </td>
          )}
        </tr>
      ))
    )}
  </tbody>
);

const Naam = ({ plaats, rijen }: { plaats: KostenplaatsMetToewijzingen; rijen: number }): VNode => (
  <th scope="row" rowSpan={rijen}>
    {plaats.code}
    <small>{plaats.naam}</small>
  </th>
);

export const rangeOf = ({
  rekeningVan,
  rekeningTot,
}: Pick<Toewijzing, 'rekeningVan' | 'rekeningTot'>): string => {
  if (rekeningVan === null) return 'alle rekeningen';
  return rekeningVan === rekeningTot ? rekeningVan : `${rekeningVan} t/m ${rekeningTot ?? ''}`;
};

/** Where it goes, in words. */
export function destinationOf(
  { bestemming, werkorganisatie, product, hulpkostenplaats, deelnemer }: Toewijzing,
  doelen: Doelkeuzes,
): string {
  switch (bestemming) {
    case 'casco':
      return `casco ${nameOf(doelen.werkorganisaties, werkorganisatie)}`;
    case 'product':
      return nameOf(doelen.producten, product ?? '');
    case 'hulpkostenplaats':
      return `hulpkostenplaats ${nameOf(doelen.hulpkostenplaatsen, hulpkostenplaats ?? '')}`;
    case 'deelnemer':
      return `rechtstreeks naar ${nameOf(doelen.deelnemers, deelnemer ?? '')}`;
  }
}

export const nameOf = (
  dingen: readonly { readonly code: string; readonly naam: string }[],
  code: string,
): string => dingen.find((ding) => ding.code === code)?.naam ?? code;
