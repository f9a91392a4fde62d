import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A page as the html that goes over the line. */
export const render = (pagina: VNode): string => `<!doctype html>\n${renderToString(pagina)}`;
