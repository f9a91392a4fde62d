import type { VNode } from 'preact';
import type { AanmeldKeuzes, DemoAccount } from '../toegang/index.js';
import { Document } from './onderdelen/document.js';
import { Formulier, Knop, KnopLink } from './onderdelen/formulier.js';
import { Merk } from './onderdelen/kader.js';
import { Leeg, Melding } from './onderdelen/melding.js';
import { Tekstveld } from './onderdelen/velden.js';
import { capital } from './opmaak/index.js';

/** A sign-in that did not work. */
export interface MislukteAanmelding {
  /** What is wrong, and what mends it. */
  readonly fout: string;
  /** As it was filled in; the password never comes back. */
  readonly aanmeldnaam: string;
}

export interface AanmeldenProps {
  readonly keuzes: AanmeldKeuzes;
  readonly mislukt: MislukteAanmelding | null;
}

/** Sign-in: at the identity provider, by name and password, and in the demo by one click. */
export const AanmeldenPagina = ({ keuzes, mislukt }: AanmeldenProps): VNode => {
  const { demo, oidc, lokaal } = keuzes;
  const formulier = lokaal && <Wachtwoord mislukt={mislukt} kop={demo.length > 0 || oidc} />;
  return (
    <Document
      titel={mislukt === null ? 'Aanmelden' : 'Fout: aanmelden'}
      kop={
        <div class="np-kop">
          <Merk naar="/aanmelden" />
        </div>
      }
      voetnoot="Nulpositie"
    >
      <h1 class="utrecht-heading-1">Aanmelden</h1>
      {mislukt !== null && (
        <div class="np-sectie--dicht" id="aanmelden-fout">
          <Melding soort="error" kop={mislukt.fout} />
        </div>
      )}
      {demo.length === 0 && !oidc && !lokaal && <GeenWeg />}
      {/* After a failed attempt the fields stand right under what was wrong with them. */}
      {mislukt !== null && formulier}
      {oidc && <Organisatie />}
      {demo.length > 0 && <Demo accounts={demo} />}
      {mislukt === null && formulier}
    </Document>
  );
};

const GeenWeg = (): VNode => (
  <div class="np-sectie--dicht">
    <Leeg icoon="slot" kop="Hier kan nog niemand zich aanmelden">
      <p>Vraag de beheerder van uw verband om toegang.</p>
    </Leeg>
  </div>
);

const Organisatie = (): VNode => (
  <section class="np-sectie--dicht" aria-labelledby="organisatie">
    <h2 class="utrecht-heading-2" id="organisatie">
      Met het account van uw organisatie
    </h2>
    <p class="utrecht-paragraph">U gaat naar de aanmeldpagina van uw eigen organisatie en komt hier terug.</p>
    <div class="np-knoppen">
      <KnopLink soort="primary" naar="/aanmelden/oidc">
        Aanmelden via uw organisatie
      </KnopLink>
    </div>
  </section>
);

const Wachtwoord = ({ mislukt, kop }: { mislukt: MislukteAanmelding | null; kop: boolean }): VNode => {
  const fout = mislukt === null ? undefined : 'aanmelden-fout';
  return (
    <div class="np-sectie--dicht">
      {kop && <h2 class="utrecht-heading-2">Met aanmeldnaam en wachtwoord</h2>}
      <Formulier naar="/aanmelden" csrf={null} klas="np-velden np-velden--smal">
        <Tekstveld
          naam="aanmeldnaam"
          label="Aanmeldnaam"
          waarde={mislukt?.aanmeldnaam ?? ''}
          invullen="username"
          verplicht
          fout={fout}
        />
        <Tekstveld
          naam="wachtwoord"
          label="Wachtwoord"
          soort="password"
          invullen="current-password"
          verplicht
          fout={fout}
        />
        <Knop>Aanmelden</Knop>
      </Formulier>
    </div>
  );
};

const Demo = ({ accounts }: { accounts: readonly DemoAccount[] }): VNode => (
  <>
    <p class="np-lead">Kies als wie u wilt kijken. U hebt geen wachtwoord nodig.</p>
    <ul class="np-accounts">
      {accounts.map((account) => (
        <Account key={account.code} account={account} />
      ))}
    </ul>
    <div class="np-sectie--dicht">
      <Melding soort="info" kop="Dit zijn demoaccounts">
        <span>
          Zij horen bij het voorbeeldverband DOWR, waarvan de bedragen verzonnen zijn. Iedereen die deze
          pagina kan openen, kan zich ermee aanmelden.
        </span>
      </Melding>
    </div>
  </>
);

const Account = ({ account }: { account: DemoAccount }): VNode => (
  <li>
    <h2 class="utrecht-heading-3">{account.gebruiker.naam}</h2>
    <p class="utrecht-paragraph">{capital(account.doel)}.</p>
    <Formulier naar="/aanmelden" csrf={null}>
      <input type="hidden" name="account" value={account.code} />
      <Knop>Aanmelden als {account.gebruiker.naam}</Knop>
    </Formulier>
  </li>
);
