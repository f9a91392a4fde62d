import type { VNode } from 'preact';
import { SOORTEN } from '../../realisatie/index.js';
import { Link } from '../onderdelen/formulier.js';
import type { Kader } from '../onderdelen/kader.js';
import { SOORTNAMEN } from './lading.js';

/** An empty file of each soort to start from. */
export const Sjabloonlinks = ({ kader }: { kader: Kader }): VNode => (
  <p class="np-noot">
    Leeg sjabloon (.xlsx) met de codes van {kader.verband.naam}:{' '}
    {SOORTEN.map((soort, n) => (
      <span key={soort}>
        {n > 0 && ' · '}
        <Link
          naar={`/v1/verbanden/${encodeURIComponent(kader.verband.code)}/sjablonen/${soort}?boekjaar=${kader.boekjaar}`}
        >
          {SOORTNAMEN[soort]}
        </Link>
      </span>
    ))}
  </p>
);
