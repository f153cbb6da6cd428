import {
  cold,
  digits,
  format,
  ratio,
  sampleAll,
  warm,
  type Candidate,
  type Context,
  type Figure,
  type Findings,
  type Table,
} from './context.ts';
import { spreadOf, type Sample } from './sampler.ts';
import { plainLexicon } from './vocabulary.ts';

type Samples = ReadonlyMap<string, readonly Sample[]>;

const FLOOR: Candidate = { name: 'floor: TreeWalker + .data.length', module: 'floor', input: {}, warmRuns: 3 };

/** The vocabulary that stands for the names of all tools. */
function candidates({
  vocabulary,
}: Context): Record<'ours' | 'oursShared' | 'reference', Candidate> & { readonly others: readonly Candidate[] } {
  const names = { names: vocabulary.shared };
  return {
    ours: { name: 'ours, all names', module: 'ours', input: { lexicon: vocabulary.whole }, warmRuns: 3 },
    oursShared: { name: 'ours', module: 'ours', input: { lexicon: plainLexicon(vocabulary.shared) }, warmRuns: 3 },
    reference: { name: 'reference (joined blocks, regex)', module: 'reference', input: names, warmRuns: 0 },
    others: [
      { name: '@monyone/aho-corasick', module: 'monyone', input: names, warmRuns: 3 },
      { name: 'ahocorasick', module: 'ahocorasick', input: names, warmRuns: 3 },
      { name: 'regex alternation', module: 'regex', input: names, warmRuns: 3 },
      { name: 'findAndReplaceDOMText, one regex', module: 'find-and-replace', input: names, warmRuns: 0 },
      { name: 'mark.js markRegExp', module: 'mark-regex', input: names, warmRuns: 0 },
    ],
  };
}

/** Rows 1 to 4 and 16: scans of whole pages, cold and warm, beside the floor and the known tools. */
export async function measureScans(context: Context): Promise<Findings> {
  const { ours, oursShared, reference, others } = candidates(context);
  const scan = (page: string, list: readonly Candidate[]) => sampleAll(context, page, list, context.rounds);
  const all = [FLOOR, ours, oursShared, ...others, reference];
  const huge = await scan('huge', all);
  const wiki = await scan('wiki', all);
  const article = await scan('article', all);
  const prose = await scan('prose', [FLOOR, ours, oursShared, reference]);
  const nameless = await scan('nameless', [FLOOR, ours]);
  const smallNameless = await scan('wiki-nameless', [FLOOR, ours]);
  const list = await measureList(context, wiki);
  const timesFaster = (key: string, samples: Samples, other: string): Figure => {
    const spread = ratio(cold(samples.get(other)), cold(samples.get(oursShared.name)));
    return { key, value: spread.median, spread };
  };
  const timesFloor = (key: string, samples: Samples): Figure => {
    const spread = ratio(cold(samples.get(ours.name)), cold(samples.get(FLOOR.name)));
    return { key, value: spread.median, spread, note: `${digits(spreadOf(cold(samples.get(ours.name))).median)} ms` };
  };
  const milliseconds = (key: string, samples: Samples): Figure => {
    const spread = spreadOf(cold(samples.get(ours.name)));
    return { key, value: spread.median, spread };
  };
  return {
    figures: [
      timesFloor('huge', huge),
      timesFloor('prose', prose),
      timesFloor('nameless', nameless),
      timesFloor('nameless-wiki', smallNameless),
      timesFloor('wiki', wiki),
      milliseconds('wiki-ms', wiki),
      milliseconds('article-ms', article),
      timesFaster('regex-huge', huge, 'regex alternation'),
      timesFaster('mark-huge', huge, 'mark.js markRegExp'),
      timesFaster('regex-wiki', wiki, 'regex alternation'),
      timesFaster('mark-wiki', wiki, 'mark.js markRegExp'),
      ...list.figures,
      differences([huge, wiki, article, prose], oursShared.name, reference.name),
    ],
    tables: [
      scanTable('Page of 1 M words', huge),
      scanTable('Page of 15 k words', wiki),
      scanTable('Article of 1 k words', article),
      scanTable('Long text nodes, 300 k words', prose),
      scanTable('1 M words without a name', nameless),
      scanTable('15 k words without a name', smallNameless),
      ...list.tables,
    ],
  };
}

/** mark.js with the list of names, once: it takes about a minute. */
async function measureList(context: Context, wiki: Samples): Promise<Findings> {
  if (context.quick) return { figures: [], tables: [] };
  const candidate: Candidate = {
    name: 'mark.js, list of names',
    module: 'mark-array',
    input: { names: context.vocabulary.shared },
    warmRuns: 0,
  };
  const samples = await sampleAll(context, 'wiki', [candidate], 1).catch((error: unknown) => String(error));
  if (typeof samples === 'string')
    return { figures: [], tables: [{ title: 'mark.js, list of names', head: ['it failed'], rows: [[samples]] }] };
  const [time = NaN] = cold(samples.get(candidate.name));
  const value = time / spreadOf(cold(wiki.get('ours'))).median;
  return { figures: [{ key: 'mark-list-wiki', value, note: `${digits(time)} ms, once` }], tables: [] };
}

/** Pages on which ours did not find what the reference found. */
function differences(pages: readonly Samples[], ours: string, reference: string): Figure {
  const differ = pages.filter((samples) => {
    const [a] = samples.get(ours) ?? [];
    const [b] = samples.get(reference) ?? [];
    return !a || !b || a.found !== b.found || a.digest !== b.digest;
  });
  const found = pages.map((samples) => samples.get(ours)?.[0]?.found ?? 0);
  return { key: 'differences', value: differ.length, note: `${found.join(', ')} finds` };
}

function scanTable(title: string, samples: Samples): Table {
  const floor = samples.get(FLOOR.name);
  return {
    title,
    head: ['what', 'cold × floor', 'warm × floor', 'cold, ms', 'cold by the clock, ms', 'warm, ms', 'making, ms', 'found'],
    rows: [...samples].map(([name, list]) => [
      name,
      format(ratio(cold(list), cold(floor))),
      format(ratio(warm(list), warm(floor))),
      format(spreadOf(cold(list))),
      format(spreadOf(list.map((sample) => sample.wall))),
      format(spreadOf(warm(list))),
      format(spreadOf(list.map((sample) => sample.made))),
      name === FLOOR.name ? `${list[0]?.found ?? 0} nodes` : String(list[0]?.found ?? 0),
    ]),
  };
}
