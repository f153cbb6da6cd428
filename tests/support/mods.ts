import { Parser } from 'htmlparser2';

/** An element of XML: enough of it for bibutils' MODS. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** One reference of a MODS file, as fields that can be compared. Lists keep the file's order. */
export interface ModsReference {
  readonly id: string;
  readonly title: string;
  readonly containers: readonly string[];
  /** Given names, family name and suffix with single spaces between, by role. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly date: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly publishers: readonly string[];
  readonly places: readonly string[];
  readonly urls: readonly string[];
  readonly abstract: string;
  readonly notes: readonly string[];
  readonly topics: readonly string[];
  readonly identifiers: Readonly<Record<string, string>>;
}

/** Reads what bibutils wrote. */
export function parseMods(xml: string): readonly ModsReference[] {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const path = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name, attributes, children: [], text: '' };
        path.at(-1)?.children.push(element);
        path.push(element);
      },
      ontext: (text) => {
        const top = path.at(-1);
        if (top) top.text += text;
      },
      onclosetag: () => path.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return all(root, 'mods').map(referenceOf);
}

function referenceOf(mods: Element): ModsReference {
  const own = (name: string) => mods.children.filter((child) => child.name === name);
  const details = (type: string) =>
    all(mods, 'detail')
      .filter(({ attributes }) => attributes['type'] === type)
      .flatMap((each) => all(each, 'number'))[0]?.text ?? '';
  const people: Record<string, string[]> = {};
  for (const name of all(mods, 'name')) {
    const role = all(name, 'roleTerm')[0]?.text ?? '';
    (people[role] ??= []).push(nameOf(name));
  }
  return {
    id: mods.attributes['ID'] ?? '',
    title: own('titleInfo').map(titleOf)[0] ?? '',
    containers: own('relatedItem').flatMap((item) => item.children.filter(({ name }) => name === 'titleInfo').map(titleOf)),
    people,
    date: all(mods, 'dateIssued')[0]?.text ?? all(mods, 'date')[0]?.text ?? '',
    volume: details('volume'),
    issue: details('issue') || details('number'),
    pages: [all(mods, 'start')[0]?.text ?? details('page'), all(mods, 'end')[0]?.text ?? ''].filter((page) => page !== '').join('-'),
    // A university that grants a degree is a name in MODS.
    publishers: [
      ...all(mods, 'publisher').map(({ text }) => text),
      ...Object.entries(people).flatMap(([role, names]) => (/author|editor/.test(role) ? [] : names)),
    ],
    places: all(mods, 'placeTerm').map(({ text }) => text),
    urls: all(mods, 'url').map(({ text }) => text),
    abstract: all(mods, 'abstract')[0]?.text ?? '',
    notes: all(mods, 'note').map(({ text }) => text),
    topics: all(mods, 'topic').map(({ text }) => text),
    identifiers: Object.fromEntries(all(mods, 'identifier').map(({ attributes, text }) => [attributes['type'] ?? '', text])),
  };
}

function titleOf(info: Element): string {
  return [...all(info, 'title'), ...all(info, 'subTitle')].map(({ text }) => text).join(': ');
}

function nameOf(name: Element): string {
  const parts = (type: string | undefined) =>
    all(name, 'namePart')
      .filter(({ attributes }) => attributes['type'] === type)
      .map(({ text }) => text);
  return [...parts(undefined), ...parts('given'), ...parts('family'), ...parts('suffix')].join(' ');
}

function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}
