import { posix } from 'node:path';
import type { Import, Source } from './source.ts';

/** Who may import what: the import table of the README, line by line. First matching layer counts. */
interface Layer {
  readonly name: string;
  readonly files: RegExp;
  /** Patterns for targets: a path from the root, `virtual:…`, `npm:name`, `node:name`. */
  readonly may: readonly RegExp[];
  readonly promise: string;
}

const domain = /^domain\//;
const matcher = /^virtual:knowledge\/matcher$/;
const knowledge = /^virtual:knowledge\//;
const platform = /^platform\/(?!db\/)/;
const components = /^components\//;
const preact = /^npm:preact$/;
const valibot = /^npm:valibot$/;
/** WXT's entry helpers (`wxt/utils/define-background`) only name the kind of an entrypoint. */
const wxt = /^npm:wxt$/;

const LAYERS: readonly Layer[] = [
  {
    name: 'domain/search',
    files: /^domain\/search\//,
    may: [domain, valibot, /^npm:(fuse\.js|minisearch)$/],
    promise: 'domain is plain TypeScript that would run in a terminal',
  },
  {
    name: 'domain/matcher',
    files: /^domain\/matcher\//,
    may: [domain, /^npm:brace-expansion$/],
    promise: 'domain is plain TypeScript that would run in a terminal',
  },
  {
    name: 'domain/exchange',
    files: /^domain\/exchange\//,
    may: [domain, valibot, /^npm:(@citation-js\/(core|plugin-bibtex)|htmlparser2)$/],
    promise: 'domain is plain TypeScript that would run in a terminal',
  },
  {
    name: 'domain/anchor',
    files: /^domain\/anchor\//,
    may: [domain, valibot, /^npm:approx-string-match$/],
    promise: 'domain is plain TypeScript that would run in a terminal',
  },
  { name: 'domain', files: domain, may: [domain, valibot], promise: 'domain is plain TypeScript that would run in a terminal' },
  {
    name: 'data/build',
    files: /^data\/build\//,
    may: [domain, /^data\/build\//, /^node:/, valibot, /^npm:(brace-expansion|syllable|vite)$/],
    promise: 'data/build turns records into modules before any browser runs',
  },
  {
    name: 'platform/db',
    files: /^platform\/db\//,
    may: [domain, /^platform\//, valibot, /^npm:dexie$/],
    promise: 'platform/db is the only door to IndexedDB',
  },
  {
    name: 'platform/browser.ts',
    files: /^platform\/browser\.ts$/,
    may: [/^npm:webextension-polyfill$/],
    promise: 'platform/browser.ts is the one place that tests replace',
  },
  { name: 'platform', files: /^platform\//, may: [domain, platform, valibot], promise: 'platform is the only door to the browser' },
  {
    name: 'a fixture',
    files: /^components\/.*\.fixture\.tsx$/,
    may: [domain, components, knowledge, preact],
    promise: 'a fixture shows a component with real records',
  },
  {
    name: 'examples for fixtures',
    files: /^components\/.*\/examples\.ts$/,
    may: [domain, components, valibot],
    promise: 'examples are parsed like real records',
  },
  {
    name: 'components',
    files: components,
    may: [domain, components, preact],
    promise: 'components draw what they are given: props in, callbacks out',
  },
  {
    name: 'entrypoints/content',
    files: /^entrypoints\/content\//,
    may: [domain, platform, matcher, /^entrypoints\/content\//, valibot, wxt],
    promise: 'every page pays for the content script, and IndexedDB opened there belongs to the website',
  },
  {
    name: 'entrypoints/card',
    files: /^entrypoints\/card\//,
    may: [domain, /^components\/(card|shared)\//, /^entrypoints\/card\//, preact, /^npm:@floating-ui\/dom$/, wxt],
    promise: 'the card is put into pages at the first hover and knows nothing of the browser or of the reader',
  },
  {
    name: 'entrypoints/background',
    files: /^entrypoints\/background\//,
    may: [domain, knowledge, /^platform\//, /^entrypoints\/background\//, wxt],
    promise: 'the background answers messages and draws nothing',
  },
  {
    name: 'an extension page',
    files: /^entrypoints\/(popup|sidepanel|library)\//,
    may: [domain, knowledge, /^platform\//, components, /^entrypoints\/(popup|sidepanel|library)\//, preact],
    promise: 'an extension page connects views with storage',
  },
];

const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /^npm:dexie$|^platform\/db\//,
    'Does it read or write notes and bookmarks? → platform/db, called by an extension page, never by a content script.',
  ],
  [/^npm:webextension-polyfill$|^platform\//, 'Does it call browser.*? → platform, called by an entrypoint, which passes the result on.'],
  [/^npm:preact$|^npm:@floating-ui\/dom$|^components\//, 'Does it draw? → components/<subject>; in a page only entrypoints/card draws.'],
  [/^virtual:/, 'Is it a fact about a therapy? → data/therapies; an entrypoint reads the module and passes records on as props.'],
  [/^domain\//, 'Would it run in a terminal? → domain/<subject>.'],
  [
    /^entrypoints\//,
    'Does it touch the web page? → entrypoints/content. Does it connect things in one context? → that entrypoint. Shared by two? → domain or platform.',
  ],
  [/^node:|^npm:/, 'A package has one place: see the import table in the README. Needed elsewhere? Wrap it there and import the wrapper.'],
];

/** What the imports of a file break, each with the place where the line belongs. */
export function checkImports(source: Source): readonly string[] {
  const layer = LAYERS.find((each) => each.files.test(source.path));
  if (!layer) return [`${source.path} lies in no layer; entrypoints are background, content, card, popup, sidepanel and library`];
  return source.imports.flatMap((line) => checkImport(source, layer, line));
}

function checkImport(source: Source, layer: Layer, line: Import): readonly string[] {
  const where = `${source.path}:${line.line} imports "${line.specifier}"`;
  const climbs = line.specifier.startsWith('.') && topOf(targetOf(source.path, line.specifier)) !== topOf(source.path);
  if (climbs && !source.path.startsWith('data/build/')) return [`${where}: across top folders write "@/…"`];
  const target = targetOf(source.path, line.specifier);
  if (layer.may.some((allowed) => allowed.test(target))) return [];
  const advice = ADVICE.find(([pattern]) => pattern.test(target))?.[1] ?? 'Ask the seven questions in the README.';
  return [`${where}: ${layer.name} may not, since ${layer.promise}. ${advice}`];
}

/** Where a specifier points: a path from the root without query, or `virtual:…`, `npm:…`, `node:…`. */
function targetOf(from: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('@/')) return posix.normalize(bare.slice(2));
  if (bare.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), bare));
  if (/^(virtual|node):/.test(bare)) return bare;
  const [first = '', second = ''] = bare.split('/');
  return `npm:${first.startsWith('@') ? `${first}/${second}` : first}`;
}

function topOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** Cycles among the files, each as the list of paths from a file back to itself. */
export function findCycles(sources: readonly Source[]): readonly string[] {
  const paths = new Set(sources.map((source) => source.path));
  const graph = new Map(
    sources.map((source) => [source.path, source.imports.flatMap((line) => fileOf(targetOf(source.path, line.specifier), paths) ?? [])]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (trail.includes(path) || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return cycles;
}

function fileOf(target: string, paths: ReadonlySet<string>): string | undefined {
  return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((path) => paths.has(path));
}

/** Barrel files: what they pass on should be imported from where it is. */
export function checkBarrels(source: Source): readonly string[] {
  if (source.path === 'platform/browser.ts') return [];
  return source.imports
    .filter((line) => line.isReExport)
    .map((line) => `${source.path}:${line.line} passes on "${line.specifier}"; import it from there instead`);
}
