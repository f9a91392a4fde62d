import type { VNode } from 'preact';
import type { DemoAccount } from '../toegang/index.js';
import { Document } from './onderdelen/document.js';
import { Formulier, Knop } from './onderdelen/formulier.js';
import { Merk } from './onderdelen/kader.js';
import { Leeg, Melding } from './onderdelen/melding.js';
import { capital } from './opmaak/index.js';

/** Sign-in: in the demo one click for each account. */
export const AanmeldenPagina = ({ accounts }: { accounts: readonly DemoAccount[] }): VNode => (
  <Document
    titel="Aanmelden"
    kop={
      <div class="np-kop">
        <Merk naar="/aanmelden" />
      </div>
    }
    voetnoot="Nulpositie"
  >
    <h1 class="utrecht-heading-1">Aanmelden</h1>
    {accounts.length === 0 ? (
      <div class="np-sectie--dicht">
        <Leeg icoon="slot" kop="Hier is nog geen account">
          <p>De demo staat uit. Vraag de beheerder van uw verband om toegang.</p>
        </Leeg>
      </div>
    ) : (
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
    )}
  </Document>
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
