import type { VNode } from 'preact';
import { Sectie } from '../onderdelen/sectie.js';
import { Kop, Tabel } from '../onderdelen/tabel.js';
import { Toestand } from '../onderdelen/toestand.js';
import { formatGetal } from '../opmaak/index.js';
import { describeBevindingen, splitMelding, type BevindingRij, type LadingMetBevindingen } from './lading.js';

/** Every finding with its cell first: that is where a controller goes to in Excel. */
export const Bevindingen = ({ lading }: { lading: LadingMetBevindingen }): VNode => {
  const gevonden = lading.aantalFouten + lading.aantalWaarschuwingen;
  const getoond = lading.bevindingen.length;
  return (
    <Sectie
      id="bevindingen"
      kop="Bevindingen"
      naast={`${describeBevindingen(lading)}, ${getoond < gevonden ? `de eerste ${formatGetal(String(getoond))}` : 'alle'} getoond`}
    >
      <Tabel bijschrift="Bevindingen, met de cel waar zij staan">
        <thead>
          <tr>
            <Kop naam="Cel" onder="blad" />
            <Kop naam="Ernst" />
            <Kop naam="Kolom" klas="np-breed" />
            <Kop naam="Gevonden" klas="np-breed" />
            <Kop naam="Wat er is en wat het herstelt" />
          </tr>
        </thead>
        <tbody>
          {lading.bevindingen.map((bevinding, plaats) => (
            <Rij key={plaats} bevinding={bevinding} />
          ))}
        </tbody>
      </Tabel>
    </Sectie>
  );
};

const Rij = ({ bevinding }: { bevinding: BevindingRij }): VNode => {
  const [fout, herstel] = splitMelding(bevinding.melding);
  return (
    <tr>
      <th scope="row">
        <b>{bevinding.cel ?? (bevinding.rij === null ? 'bestand' : `rij ${bevinding.rij}`)}</b>
        {bevinding.blad !== '' && <small>{bevinding.blad}</small>}
      </th>
      <td>
        <Toestand soort={bevinding.ernst === 'fout' ? 'fout' : 'letop'}>
          {bevinding.ernst === 'fout' ? 'Fout' : 'Let op'}
        </Toestand>
      </td>
      <td class="np-breed">{bevinding.kolom ?? '–'}</td>
      <td class="np-breed">{bevinding.waarde === null ? '–' : <Gevonden waarde={bevinding.waarde} />}</td>
      <td class="np-bevinding-wat">
        {bevinding.kolom !== null && (
          <small class="np-smal">
            {bevinding.kolom}: {bevinding.waarde !== null && <Gevonden waarde={bevinding.waarde} />}
          </small>
        )}
        <b>{fout}</b> {herstel}
      </td>
    </tr>
  );
};

const Gevonden = ({ waarde }: { waarde: string }): VNode => (
  <code class="np-code">{waarde === '' ? 'leeg' : waarde}</code>
);
