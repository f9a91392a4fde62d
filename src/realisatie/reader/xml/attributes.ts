/** The attributes of the tag that is being read; what it gave may be kept, itself not. */
export interface Attributes {
  /** The value, by the name as the file writes it. */
  get(name: string): string | undefined;
  readonly names: readonly string[];
}

/** Attributes in two lists that are used again for every tag: an object for each of millions of cells costs more. */
export class AttributeList implements Attributes {
  private readonly keys: string[] = [];
  private readonly values: string[] = [];
  private count = 0;

  get names(): string[] {
    return this.keys.slice(0, this.count);
  }

  clear(): void {
    this.count = 0;
  }

  /** What the attribute at this place was called in the tag before, which is often what it is called again. */
  get expected(): string | undefined {
    return this.keys[this.count];
  }

  /** False when the name is there already. */
  add(name: string, value: string): boolean {
    if (this.find(name) !== -1) return false;
    this.keys[this.count] = name;
    this.values[this.count] = value;
    this.count += 1;
    return true;
  }

  get(name: string): string | undefined {
    const place = this.find(name);
    return place === -1 ? undefined : this.values[place];
  }

  private find(name: string): number {
    for (let place = 0; place < this.count; place += 1) if (this.keys[place] === name) return place;
    return -1;
  }
}

/** An attribute that has a prefix of the file's own choice, such as `r:id`. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  const key = attributes.names.find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes.get(key);
}
