import { cold, digits, format, ratio, sampleAll, type Candidate, type Context, type Findings } from './context.ts';
import { spreadOf } from './sampler.ts';
import { madeUpNames, plainLexicon } from './vocabulary.ts';

const SIZES = [200, 2_000, 20_000, 200_000] as const;
const QUICK_SIZES = [200, 2_000, 20_000] as const;

/** Row 5: the vocabulary from 200 to 200,000 made-up names; pages from 10 k to 1 M words. */
export async function measureScaling(context: Context): Promise<Findings> {
  const sizes = context.quick ? QUICK_SIZES : SIZES;
  const floor: Candidate = { name: 'floor', module: 'floor', input: {}, warmRuns: 3 };
  const sized = sizes.map((size): Candidate => {
    const lexicon = plainLexicon([...madeUpNames(size), ...context.vocabulary.shared.slice(0, 200)]);
    return { name: String(size), module: 'ours', input: { lexicon }, warmRuns: 3 };
  });
  const rows: string[][] = [];
  const figures = [];
  const pages = ['words-10k', 'words-100k', ...(context.quick ? [] : ['huge'])];
  for (const page of pages) {
    const samples = await sampleAll(context, page, [floor, ...sized], page === 'huge' ? Math.min(3, context.rounds) : context.rounds);
    for (const { name } of sized) {
      const times = cold(samples.get(name));
      const made = spreadOf((samples.get(name) ?? []).map((sample) => sample.made));
      rows.push([page, name, format(ratio(times, cold(samples.get('floor')))), format(spreadOf(times)), format(made)]);
    }
    if (page !== 'words-100k') continue;
    const tenfold = ratio(cold(samples.get('20000')), cold(samples.get('2000')));
    figures.push({ key: 'names-tenfold', value: tenfold.median, spread: tenfold, note: '2,000 to 20,000' });
    if (context.quick) continue;
    const hundredfold = ratio(cold(samples.get('200000')), cold(samples.get('2000')));
    figures.push({ key: 'names-hundredfold', value: hundredfold.median, spread: hundredfold, note: '2,000 to 200,000' });
  }
  const lengths = context.quick ? 'quick run: without 1 M words and 200,000 names' : `${digits(sizes.length)} sizes`;
  return { figures, tables: [{ title: `Scaling (${lengths})`, head: ['page', 'names', '× floor', 'cold, ms', 'making, ms'], rows }] };
}
