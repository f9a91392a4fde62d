import type { VNode } from 'preact';
import type { Geldig } from '../../../platform/index.js';
import { Kop, Tabel } from '../../onderdelen/tabel.js';
import { Baan, Jaarschaal } from '../tijd/tijdbeeld.js';
import { describePeriode, makeBalk, makeTijdas } from '../tijd/tijdbeeld.model.js';

/** What a lane shows: its periods, each with a name, and when the thing itself exists. */
export interface Baanregel {
  readonly code: string;
  readonly naam: string;
  readonly onder?: string;
  readonly perioden: readonly (Geldig & { readonly label: string })[];
  readonly looptijd?: readonly Geldig[];
}

interface BanenProps {
  readonly bijschrift: string;
  /** What the lanes are of, and what their periods say. */
  readonly koppen: readonly [wat: string, periode: string];
  readonly regels: readonly Baanregel[];
  readonly vandaag: string;
  /** What an empty lane says. */
  readonly leeg: string;
}

/** Lanes in time on one scale, with the same in words beside them. */
export const Banen = ({ bijschrift, koppen, regels, vandaag, leeg }: BanenProps): VNode => {
  const as = makeTijdas(
    regels.flatMap(({ perioden, looptijd = [] }) => [...perioden, ...looptijd]),
    vandaag,
  );
  return (
    <Tabel bijschrift={bijschrift}>
      <thead>
        <tr>
          <Kop naam={koppen[0]} />
          <Kop naam={<Jaarschaal as={as} />} klas="np-tijdkolom np-breed" />
          <Kop naam={koppen[1]} />
        </tr>
      </thead>
      <tbody>
        {regels.map(({ code, naam, onder, perioden, looptijd }) => (
          <tr key={code}>
            <th scope="row">
              {naam}
              {onder !== undefined && <small>{onder}</small>}
            </th>
            <td class="np-tijdkolom np-breed">
              <Baan
                as={as}
                balken={perioden.map((periode) => makeBalk(as, periode, periode.label))}
                onder={(looptijd ?? []).map((periode) => makeBalk(as, periode, ''))}
              />
            </td>
            <td>
              {perioden.length === 0 && leeg}
              {perioden.map((periode) => (
                <div key={periode.vanaf}>
                  {periode.label} <span class="np-heel">{describePeriode(periode)}</span>
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Tabel>
  );
};
