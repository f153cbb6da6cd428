import { groupOf, parsePeople, personOf, type Person } from './person';

/** What a page's structured data says, as text that nobody has checked yet. */
export interface LinkedData {
  /** True for the types of scholarly articles. */
  readonly isScholarly: boolean;
  readonly titles: readonly string[];
  readonly people: readonly Person[];
  readonly dates: readonly string[];
  /** Names of the periodical that the article is part of. */
  readonly journals: readonly string[];
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
}

/** Types that describe a page as an article, the more telling first (schema.org). */
const TYPES = [
  'ScholarlyArticle',
  'MedicalScholarlyArticle',
  'NewsArticle',
  'MedicalWebPage',
  'Article',
  'BlogPosting',
  'Report',
  'WebPage',
];
const SCHOLARLY = new Set(['ScholarlyArticle', 'MedicalScholarlyArticle']);

/** Depth and number of nodes that are looked at: enough for real pages, an end for built ones. */
const DEPTH_LIMIT = 6;
const NODE_LIMIT = 2_000;
const PEOPLE_LIMIT = 1_000;

type Node = Readonly<Record<string, unknown>>;

/**
 * The article that a page's JSON-LD scripts describe. Roots may be an object, an array or an `@graph`; a script that
 * is no JSON is left aside and the others still count. `null` where no script describes an article. Never throws.
 */
export function readJsonLd(scripts: readonly string[]): LinkedData | null {
  const nodes = scripts.flatMap((script) => collect(parseLeniently(script)));
  const article = bestOf(nodes);
  if (!article) return null;
  const byId = new Map(nodes.map((node) => [textOf(node['@id']), node]));
  return {
    isScholarly: typesOf(article).some((type) => SCHOLARLY.has(type)),
    titles: [article['headline'], article['name']].map(textOf).filter((title) => title !== ''),
    people: listOf(article['author'] ?? article['creator'])
      .slice(0, PEOPLE_LIMIT)
      .flatMap((each) => peopleOf(each, byId)),
    dates: [article['datePublished'], article['dateCreated']].map(textOf).filter((date) => date !== ''),
    journals: journalsOf(article, byId),
    identifiers: identifiersOf(article),
  };
}

/** Line breaks inside strings are a common fault; nothing else is mended. */
function parseLeniently(script: string): unknown {
  for (const text of [script, script.replace(/\s+/g, ' ').replace(/^ ?(?:<!--|\/\*? ?<!\[CDATA\[)|(?:-->|\]\]>) ?$/g, '')]) {
    try {
      const parsed: unknown = JSON.parse(text);
      return parsed;
    } catch {
      // A page's broken structured data is the page's matter: the next reading, or none.
    }
  }
  return null;
}

function collect(root: unknown): readonly Node[] {
  const found: Node[] = [];
  let level: readonly unknown[] = [root];
  for (let depth = 0; depth < DEPTH_LIMIT && level.length > 0 && found.length < NODE_LIMIT; depth += 1) {
    const nodes = level.flatMap(listOf).filter(isNode).slice(0, NODE_LIMIT);
    for (const node of nodes) found.push(node);
    level = nodes.flatMap((node) => [own(node, '@graph'), own(node, 'mainEntity'), own(node, 'mainEntityOfPage')]);
  }
  return found;
}

function bestOf(nodes: readonly Node[]): Node | null {
  for (const type of TYPES) {
    const found = nodes.find((node) => typesOf(node).includes(type));
    if (found) return found;
  }
  return null;
}

function typesOf(node: Node): readonly string[] {
  return listOf(own(node, '@type')).map((type) => textOf(type).replace(/^https?:\/\/schema\.org\//, ''));
}

function peopleOf(value: unknown, byId: ReadonlyMap<string, Node>): readonly Person[] {
  if (typeof value === 'string') return parsePeople(value, 'prose');
  if (!isNode(value)) return [];
  const node = { ...byId.get(textOf(own(value, '@id'))), ...value };
  const family = textOf(node['familyName']);
  const person = family === '' ? null : personOf(family, textOf(node['givenName']));
  if (person) return [person];
  const name = textOf(node['name']);
  const isGroup = typesOf(node).some((type) => /Organization|Corporation/.test(type));
  return isGroup ? [groupOf(name) ?? []].flat() : parsePeople(name, 'prose');
}

/** Climbs issue → volume → periodical; the outermost name is the journal's. */
function journalsOf(article: Node, byId: ReadonlyMap<string, Node>): readonly string[] {
  let part: unknown = listOf(own(article, 'isPartOf'))[0];
  let journal = '';
  for (let depth = 0; depth < DEPTH_LIMIT && isNode(part); depth += 1) {
    const node: Node = { ...byId.get(textOf(own(part, '@id'))), ...part };
    if (typesOf(node).some((type) => type === 'Periodical')) journal = textOf(node['name']);
    part = listOf(own(node, 'isPartOf'))[0];
  }
  return journal === '' ? [] : [journal];
}

function identifiersOf(article: Node): LinkedData['identifiers'] {
  const values = ['identifier', 'doi', 'sameAs', '@id', 'url'].flatMap((key) => listOf(own(article, key)));
  return values.slice(0, 50).map((value) => ({
    kind: isNode(value) ? textOf(value['propertyID'] ?? value['name']).toLowerCase() : '',
    value: isNode(value) ? textOf(value['value']) : textOf(value),
  }));
}

function own(node: Node, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text of a value: itself, a number, or the `@value` of a language-tagged string. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  return isNode(value) ? textOf(own(value, '@value')) : '';
}
