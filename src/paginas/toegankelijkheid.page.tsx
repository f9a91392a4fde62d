import type { VNode } from 'preact';
import { Document } from './onderdelen/document.js';
import { Merk } from './onderdelen/kader.js';

/** The accessibility statement. @bron Besluit digitale toegankelijkheid overheid; EN 301 549 */
export const ToegankelijkheidPagina = (): VNode => (
  <Document
    titel="Toegankelijkheidsverklaring"
    kop={
      <div class="np-kop">
        <Merk naar="/" />
      </div>
    }
    voetnoot="Nulpositie"
  >
    <h1 class="utrecht-heading-1">Toegankelijkheidsverklaring</h1>
    <p class="np-lead">
      Nulpositie is gemaakt om door iedereen te gebruiken, ook zonder muis en zonder script.
    </p>
    <section class="np-sectie--dicht">
      <h2 class="utrecht-heading-2">Waar wij aan voldoen</h2>
      <p class="utrecht-paragraph">
        De schermen zijn gebouwd naar WCAG 2.2, niveau AA, de norm achter EN 301 549. Bij elke wijziging
        worden alle schermen op breed en smal formaat automatisch getoetst. Een automatische toets vindt niet
        alles: een onderzoek door een onafhankelijke partij is nog niet gedaan. Daarom is de status: voldoet
        gedeeltelijk.
      </p>
    </section>
    <section class="np-sectie--dicht">
      <h2 class="utrecht-heading-2">Hoe u Nulpositie gebruikt</h2>
      <ul>
        <li>Alles werkt met het toetsenbord. De eerste tabtoets brengt u naar de inhoud.</li>
        <li>Bij elk beeld staat een tabel met dezelfde cijfers; een schermlezer leest de tabel.</li>
        <li>Kleur is nooit de enige drager: een woord, een teken of een vorm zegt hetzelfde.</li>
        <li>De pagina's volgen uw instelling voor licht of donker en zijn tot 400% te vergroten.</li>
        <li>
          Een brede tabel schuift binnen haar eigen kader; met het toetsenbord gebruikt u daar de
          pijltjestoetsen.
        </li>
      </ul>
    </section>
    <section class="np-sectie--dicht">
      <h2 class="utrecht-heading-2">Wat nog niet goed genoeg is</h2>
      <p class="utrecht-paragraph">
        De werkboeken (.xlsx) die u downloadt, zijn niet met hulpmiddelen onderzocht. Alles wat erin staat,
        staat ook op de schermen.
      </p>
    </section>
    <section class="np-sectie--dicht">
      <h2 class="utrecht-heading-2">Werkt er iets niet voor u?</h2>
      <p class="utrecht-paragraph">
        Meld het de beheerder van uw verband. Die zorgt dat u de informatie op een andere manier krijgt en
        geeft het gebrek door aan de makers.
      </p>
    </section>
  </Document>
);
