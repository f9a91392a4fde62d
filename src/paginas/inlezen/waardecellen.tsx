import type { VNode } from 'preact';

/** What a row of sums is about, a cell for each field; the first of them heads the row. */
export const Waardecellen = ({
  velden,
  waarden,
}: {
  velden: readonly string[];
  waarden: readonly string[];
}): VNode => (
  <>
    {waarden.map((waarde, plaats) =>
      plaats === 0 ? (
        <th key={velden[plaats]} scope="row">
          {waarde || '–'}
        </th>
      ) : (
        <td key={velden[plaats]}>{waarde || '–'}</td>
      ),
    )}
  </>
);
