/** A place in a rekenmodel as JSON has it: names of fields, and places in lists. */
export type JsonPad = readonly PropertyKey[];

/** The value at a place, or undefined where there is none. */
export function valueAt(model: unknown, path: JsonPad): unknown {
  let value = model;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/**
 * A place as people name it: things by code or id, what has neither by its place in the list.
 *
 * @bron REKENMODEL.md "Refusals"
 */
export function toPad(model: unknown, path: JsonPad): string {
  const steps = path.map((step, depth) => {
    const name =
      typeof step === 'number' ? nameOf(valueAt(model, path.slice(0, depth + 1)), path[0]) : undefined;
    return name ?? String(step);
  });
  return steps.join('/');
}

/** The code or id of something in a list, where it has one; a casco is named by its werkorganisatie. */
export function nameOf(thing: unknown, list: PropertyKey | undefined): string | undefined {
  if (typeof thing !== 'object' || thing === null) return undefined;
  const { code, id, werkorganisatie } = thing as Record<string, unknown>;
  const name = list === 'cascos' ? werkorganisatie : (code ?? id);
  return typeof name === 'string' && /^[^\s/]+$/u.test(name) ? name : undefined;
}
