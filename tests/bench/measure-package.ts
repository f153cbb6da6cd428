import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../support/built.ts';
import { openChromium } from '../support/chromium.ts';
import { digits, format, type Context, type Figure, type Findings } from './context.ts';
import { spreadOf } from './sampler.ts';
import { per1831, sizesOf } from './sizes.ts';
import { traceWhile } from './trace-sums.ts';
import { countForms, SHARED_NAMES } from './vocabulary.ts';

const CONTENT = 'content-scripts/content.js';

/** Row 13: the size of the script that every page pays for. */
export function measureSize(context: Context): Findings {
  const script = readFileSync(join(builtExtension('chromium'), CONTENT), 'utf8');
  const sizes = sizesOf(script, JSON.stringify(context.vocabulary.whole));
  const forms = countForms(context.vocabulary.whole);
  const { raw, gzip } = per1831(sizes, forms);
  const kB = (bytes: number) => `${digits(bytes / 1_000)} kB`;
  return {
    figures: [
      { key: 'size-gzip-kb', value: gzip, note: `code + ${SHARED_NAMES} names; with all ${forms} names ${kB(sizes.gzip)}` },
      { key: 'size-raw-kb', value: raw, note: `code + ${SHARED_NAMES} names; with all ${forms} names ${kB(sizes.raw)}` },
      { key: 'size-name-bytes', value: sizes.namesGzip / forms, note: 'gzip, a spelling; grows by this with each' },
    ],
    tables: [
      {
        title: 'Content script',
        head: ['part', 'raw', 'gzip'],
        rows: [
          ['whole', kB(sizes.raw), kB(sizes.gzip)],
          [`names (${forms} spellings)`, kB(sizes.namesRaw), kB(sizes.namesGzip)],
          ['code', kB(sizes.raw - sizes.namesRaw), kB(sizes.gzip - sizes.namesGzip)],
        ],
      },
    ],
  };
}

/** Row 14: the real extension on page loads, traced. */
export async function measureStart(context: Context): Promise<Findings> {
  const b = await openChromium({ extensionDir: builtExtension('chromium') });
  const times: Record<'sentence' | 'article-nameless', { evaluate: number; compile: number }[]> = { sentence: [], 'article-nameless': [] };
  try {
    for (let round = 0; round < context.rounds; round++) {
      for (const page of ['sentence', 'article-nameless'] as const) {
        const tab = await b.openPage(context.url('blank'));
        const session = await tab.createCDPSession();
        const trace = await traceWhile(session, async () => {
          await tab.goto(context.url(page));
          await new Promise((resolve) => setTimeout(resolve, 400));
        });
        times[page].push(trace.scripts(/content-scripts\/content\.js/));
        await tab.close();
      }
    }
  } finally {
    await b.close();
  }
  const figure = (key: string, page: keyof typeof times): Figure => {
    const spread = spreadOf(times[page].map((each) => each.evaluate));
    return { key, value: spread.median, spread, note: `of it compiled in ${format(spreadOf(times[page].map((each) => each.compile)))} ms` };
  };
  return { figures: [figure('start-sentence-ms', 'sentence'), figure('start-article-ms', 'article-nameless')], tables: [] };
}
