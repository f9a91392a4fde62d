import { h, type Attributes, type FunctionComponent, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A page as the html that goes over the line. */
export const render = <Props extends object>(
  pagina: FunctionComponent<Props>,
  props: Props & Attributes,
): string => `<!doctype html>\n${renderToString(h(pagina, props) as VNode)}`;
