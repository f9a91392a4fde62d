import type { ComponentChildren, VNode } from 'preact';
import { adresVan } from '../stijl/bestanden.js';

export interface DocumentProps {
  readonly titel: string;
  readonly kop: ComponentChildren;
  readonly voetnoot: string;
  readonly children: ComponentChildren;
}

/** The html document that every page is. */
export const Document = ({ titel, kop, voetnoot, children }: DocumentProps): VNode => (
  <html lang="nl" class="voorbeeld-theme">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{titel} | Nulpositie</title>
      <link rel="icon" type="image/svg+xml" href={adresVan('logo')} />
      <link rel="stylesheet" href={adresVan('nulpositie')} />
    </head>
    <body class="utrecht-root utrecht-body utrecht-document utrecht-document--surface">
      <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
        Naar de inhoud
      </a>
      <div class="utrecht-page-layout np-pagina">
        <header class="utrecht-page-header">
          <div class="utrecht-page-header__content">{kop}</div>
        </header>
        <div class="utrecht-page-body">
          <main class="utrecht-page-body__content" id="inhoud" tabIndex={-1}>
            {children}
          </main>
        </div>
        <footer class="utrecht-page-footer">
          <div class="utrecht-page-footer__content">
            <a class="utrecht-link" href="/toegankelijkheid">
              Toegankelijkheidsverklaring
            </a>
            <a class="utrecht-link" href="/v1/openapi.json">
              Gegevens voor programma's (API)
            </a>
            <span>{voetnoot}</span>
          </div>
        </footer>
      </div>
    </body>
  </html>
);
