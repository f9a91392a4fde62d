import type { VNode } from 'preact';
import type { Vergelijking as Gegevens } from '../../realisatie/index.js';
import { Link } from '../onderdelen/formulier.js';
import { adres, type Kader } from '../onderdelen/kader.js';
import { Melding } from '../onderdelen/melding.js';
import { Sectie } from '../onderdelen/sectie.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { count, formatGetal, formatMoment, join } from '../opmaak/index.js';
import { formatTotaal } from './lading.js';
import { describeTelling, formatVerschil, splitRegels } from './vergelijking.model.js';
import { Vergelijktabel } from './vergelijktabel.js';

interface VergelijkingProps {
  readonly kader: Kader;
  readonly vergelijking: Gegevens;
  /** Whether the file took the place of the others; else that is still to be chosen. */
  readonly gedaan: boolean;
}

/** A file laid beside the earlier ones of the same, line by line, with what replacing those would change. */
export const Vergelijking = ({ kader, vergelijking, gedaan }: VergelijkingProps): VNode => {
  const { eerdere, regels, totaal, soort } = vergelijking;
  const { gelijk, anders } = splitRegels(regels);
  const bestanden = count(eerdere.length, 'eerder bestand', 'eerdere bestanden');
  return (
    <Sectie
      id="vergelijking"
      kop={gedaan ? 'Wat dit bestand heeft vervangen' : 'Naast wat al meetelt'}
      naast={`verschil ${formatVerschil(soort, totaal.verschil)}`}
    >
      <p class="utrecht-paragraph">
        {gedaan ? `Dit bestand kwam in de plaats van ${bestanden}.` : `Hetzelfde staat in ${bestanden}.`}{' '}
        {describeAantallen(anders.length, gelijk.length)}
      </p>
      {eerdere.some(({ daarbuiten }) => daarbuiten.rijen > 0) && (
        <Daarbuiten vergelijking={vergelijking} gedaan={gedaan} />
      )}
      <Eerdere kader={kader} vergelijking={vergelijking} />
      {anders.length > 0 && (
        <Vergelijktabel
          bijschrift="Wat verschilt"
          vergelijking={vergelijking}
          regels={anders}
          totaal={totaal}
        />
      )}
      {gelijk.length > 0 && (
        <details class="np-uitklap">
          <summary>
            <b>{count(gelijk.length, 'regel is', 'regels zijn')} gelijk</b>
          </summary>
          <Vergelijktabel bijschrift="Wat gelijk is" vergelijking={vergelijking} regels={gelijk} />
        </details>
      )}
    </Sectie>
  );
};

function describeAantallen(anders: number, gelijk: number): string {
  if (anders === 0) return 'In rijen en totalen is er geen verschil.';
  const rest = gelijk === 0 ? 'er is niets gelijk' : `${formatGetal(String(gelijk))} gelijk`;
  return `${count(anders, 'regel verschilt', 'regels verschillen')}, ${rest}.`;
}

/** What is lost besides what the file says again. */
const Daarbuiten = ({ vergelijking, gedaan }: Omit<VergelijkingProps, 'kader'>): VNode => {
  const { eerdere, soort, velden } = vergelijking;
  const meer = eerdere.filter(({ daarbuiten }) => daarbuiten.rijen > 0);
  return (
    <Melding
      soort="warning"
      kop={
        gedaan
          ? 'Er vielen ook regels weg waar dit bestand niet over gaat'
          : 'Vervangen haalt ook regels weg waar dit bestand niet over gaat'
      }
    >
      {meer.map(({ inlezing, bestandsnaam, daarbuiten }) => (
        <span key={inlezing}>
          {bestandsnaam}: {describeTelling(soort, daarbuiten)}.
        </span>
      ))}
      <span>
        Het zijn andere combinaties van {join(velden)}; hieronder staan ze als <b>alleen eerder</b>.
        {!gedaan && ' Moeten ze blijven, lever dan een bestand in waar ze ook in staan.'}
      </span>
    </Melding>
  );
};

const Eerdere = ({ kader, vergelijking }: Omit<VergelijkingProps, 'gedaan'>): VNode => {
  const { eerdere, soort } = vergelijking;
  return (
    <Tabel bijschrift="De eerdere bestanden">
      <thead>
        <tr>
          <Kop naam="Eerder bestand" />
          <Kop naam="Van hetzelfde" onder="rijen en totaal" getal />
          <Kop naam="Daarbuiten" onder="rijen en totaal" getal />
        </tr>
      </thead>
      <tbody>
        {eerdere.map(({ inlezing, bestandsnaam, ingediendDoor, verwerktOp, hetzelfde, daarbuiten }) => (
          <tr key={inlezing}>
            <th scope="row">
              <Link naar={adres(kader, `inlezen/${inlezing}`)}>{bestandsnaam}</Link>
              <small>
                {ingediendDoor}, {formatMoment(verwerktOp)}
              </small>
            </th>
            {[hetzelfde, daarbuiten].map(({ rijen, totaal }, plaats) => (
              <Getal key={plaats}>
                {rijen === 0 ? '–' : formatTotaal({ soort, totaal })}
                {rijen > 0 && <small>{count(rijen, 'rij', 'rijen')}</small>}
              </Getal>
            ))}
          </tr>
        ))}
      </tbody>
    </Tabel>
  );
};
