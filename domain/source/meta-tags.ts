import type { RawSource } from './raw-source';

/** A page's meta elements by name, with every spelling of a vocabulary's prefix made alike: `DC:Title` is `dc.title`. */
export class MetaTags {
  readonly #values = new Map<string, string[]>();

  constructor(meta: RawSource['meta']) {
    for (const [name, content] of meta) {
      const value = content.trim();
      if (value === '') continue;
      const key = plainName(name);
      const known = this.#values.get(key);
      if (known) known.push(value);
      else this.#values.set(key, [value]);
    }
  }

  /** All values of the first name that has any, in document order. */
  all(...names: readonly string[]): readonly string[] {
    for (const name of names) {
      const values = this.#values.get(name);
      if (values) return values;
    }
    return [];
  }

  /** The values of all these names, in the order of the names. */
  each(...names: readonly string[]): readonly string[] {
    return names.flatMap((name) => this.#values.get(name) ?? []);
  }
}

function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^(dc|dcterms|prism|eprints|citation)[:_](?=\w)/, (_, prefix: string) => (prefix === 'citation' ? 'citation_' : `${prefix}.`));
}
