import type { VNode } from 'preact';
import type { Uitkomst } from '../../rekenkern/index.js';
import type { Namen } from '../namen.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { Sluit } from '../onderdelen/toestand.js';
import { capital, formatBedrag, formatSaldo } from '../opmaak/index.js';
import { Controletabel, Naam, Uitklap } from './controletabel.js';
import type { Controles } from './controles.model.js';
import { PerWerkorganisatie } from './per-werkorganisatie.js';

interface ControletabellenProps {
  readonly uitkomst: Uitkomst;
  readonly controles: Controles;
  readonly namen: Namen;
}

/** Every check with both sides printed, from the whole year down to each product. */
export const Controletabellen = ({ uitkomst, controles, namen }: ControletabellenProps): VNode => (
  <>
    <h3 class="utrecht-heading-3">Per werkorganisatie</h3>
    <PerWerkorganisatie uitkomst={uitkomst} namen={namen} />
    <div class="np-twee np-sectie--dicht">
      <div>
        <h3 class="utrecht-heading-3">Per deelnemer</h3>
        <PerDeelnemer uitkomst={uitkomst} namen={namen} />
      </div>
      <div>
        <h3 class="utrecht-heading-3">Over alles heen</h3>
        <Controletabel
          bijschrift="Controles over alles heen, in euro"
          eerste="Controle"
          controles={controles.overAlles}
        />
      </div>
    </div>
    <h3 class="utrecht-heading-3 np-sectie--dicht">Per partij</h3>
    <PerPartij uitkomst={uitkomst} namen={namen} />
    <Uitklap naam="Per product" eerste="Product" controles={controles.perProduct} />
    <Uitklap naam="Per casco" eerste="Werkorganisatie" controles={controles.perCasco} />
  </>
);

const PerDeelnemer = ({ uitkomst, namen }: { uitkomst: Uitkomst; namen: Namen }): VNode => (
  <Tabel bijschrift="Lasten min voorschotten min saldo per deelnemer, in euro" dicht>
    <thead>
      <tr>
        <Kop naam="Deelnemer" />
        <Kop naam="Lasten" getal />
        <Kop naam="− voorschotten" getal klas="np-breed" />
        <Kop naam="− saldo" getal />
        <Kop naam="Uitkomst" klas="np-breed" />
      </tr>
    </thead>
    <tbody>
      {uitkomst.nulpositie.perDeelnemer.map((rij) => (
        <tr key={rij.deelnemer}>
          <Naam naam={namen.deelnemer(rij.deelnemer)} verschil={rij.verschil} />
          <Getal>
            {formatBedrag(rij.lasten)}
            <small class="np-smal">− {formatBedrag(rij.voorschotten)}</small>
          </Getal>
          <Getal klas="np-breed">{formatBedrag(rij.voorschotten)}</Getal>
          <Getal>{formatSaldo(rij.saldo)}</Getal>
          <td class="np-breed">
            <Sluit verschil={rij.verschil} />
          </td>
        </tr>
      ))}
    </tbody>
  </Tabel>
);

const PerPartij = ({ uitkomst, namen }: { uitkomst: Uitkomst; namen: Namen }): VNode => (
  <Tabel bijschrift="Netto positie min betaald plus ontvangen per partij, in euro" dicht>
    <thead>
      <tr>
        <Kop naam="Partij" />
        <Kop naam="Netto" onder="+ is betalen" getal />
        <Kop naam="− betaald" getal />
        <Kop naam="+ ontvangen" getal />
        <Kop naam="Uitkomst" klas="np-breed" />
      </tr>
    </thead>
    <tbody>
      {uitkomst.nulpositie.perPartij.map((rij) => (
        <tr key={rij.partij}>
          <Naam naam={capital(namen.partij(rij.partij))} verschil={rij.verschil} />
          <Getal>{formatSaldo(rij.netto)}</Getal>
          <Getal>{formatBedrag(rij.betaald)}</Getal>
          <Getal>{formatBedrag(rij.ontvangen)}</Getal>
          <td class="np-breed">
            <Sluit verschil={rij.verschil} />
          </td>
        </tr>
      ))}
    </tbody>
  </Tabel>
);
