import { parseArgs } from 'node:util';
import { createMatcher } from '../../domain/matcher/match.ts';
import { openChromium } from '../support/chromium.ts';
import { serve, type MadePage } from '../support/serve.ts';
import { createBundles, type Context, type Findings } from './context.ts';
import { measureLive } from './measure-live.ts';
import { measureSize, measureStart } from './measure-package.ts';
import { measureRendering } from './measure-rendering.ts';
import { measureScaling } from './measure-scaling.ts';
import { measureScans } from './measure-scan.ts';
import { BUSY, makePage, PROSE, toDocument } from './pages.ts';
import { failures, goalTable, readBudget, writeResults } from './report.ts';
import { ISOLATED } from './sampler.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/*
 * `npm run bench`: measures the engine beside the floor and the known tools, writes RESULTS.md, and fails where
 * budget.json says so. `--rounds 7`, `--quick` (three rounds, the dearest parts left out), `--full` (a storm of 60 s),
 * `--only size,start,scan,scaling,rendering,live` (RESULTS.md is then left as it is).
 */

const PARTS: Readonly<Record<string, (context: Context) => Findings | Promise<Findings>>> = {
  size: measureSize,
  start: measureStart,
  scan: measureScans,
  rendering: measureRendering,
  live: measureLive,
  scaling: measureScaling,
};

function makePages(vocabulary: Vocabulary): Readonly<Record<string, string>> {
  const { words, shared: names } = vocabulary;
  const match = createMatcher(vocabulary.whole);
  const isNameless = (text: string) => match(text).length === 0;
  const none: readonly string[] = [];
  return {
    huge: makePage({ seed: 1, words: 1_000_000, ...BUSY, names }, words),
    nameless: makePage({ seed: 2, words: 1_000_000, ...BUSY, names: none }, words, isNameless),
    prose: makePage({ seed: 3, words: 300_000, ...PROSE, names }, words),
    wiki: makePage({ seed: 4, words: 15_000, ...BUSY, names }, words),
    'wiki-nameless': makePage({ seed: 5, words: 15_000, ...BUSY, names: none }, words, isNameless),
    article: makePage({ seed: 6, words: 1_000, ...PROSE, names }, words),
    'article-nameless': makePage({ seed: 7, words: 1_400, ...PROSE, names: none }, words, isNameless),
    'words-10k': makePage({ seed: 8, words: 10_000, ...BUSY, names: names.slice(0, 200) }, words),
    'words-100k': makePage({ seed: 9, words: 100_000, ...BUSY, names: names.slice(0, 200) }, words),
    sentence: toDocument('<p>One sentence and no more.</p>'),
    blank: toDocument(''),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string' }, quick: { type: 'boolean' }, full: { type: 'boolean' }, only: { type: 'string' } },
  });
  const quick = values.quick === true;
  const rounds = Number(values.rounds ?? (quick ? 3 : 7));
  const parts = values.only?.split(',') ?? Object.keys(PARTS);
  const vocabulary = await readVocabulary();
  const pages = Object.entries(makePages(vocabulary)).map(([name, body]): [string, MadePage] => [`/${name}`, { body, headers: ISOLATED }]);
  const server = await serve(Object.fromEntries(pages));
  const b = await openChromium({});
  const all: Findings[] = [];
  try {
    const url = (page: string) => `${server.origin}/${page}`;
    const context: Context = { b, server, vocabulary, rounds, stormSeconds: values.full ? 60 : 10, quick, url, code: createBundles() };
    for (const part of parts) {
      const begun = performance.now();
      const measure = PARTS[part];
      if (!measure) throw new Error(`No part is called ${part}; there are ${Object.keys(PARTS).join(', ')}`);
      all.push(await measure(context));
      console.log(`${part}: ${Math.round((performance.now() - begun) / 1_000)} s`);
    }
    report(
      { figures: all.flatMap((each) => each.figures), tables: all.flatMap((each) => each.tables) },
      {
        browser: await b.browser.version(),
        rounds,
        flags: quick ? ', quick' : values.full ? ', full' : '',
        isWhole: values.only === undefined,
      },
    );
  } finally {
    await b.close();
    await server.close();
  }
}

function report(findings: Findings, run: { browser: string; rounds: number; flags: string; isWhole: boolean }): void {
  const budget = readBudget();
  if (run.isWhole) writeResults(findings, budget, run);
  const shown = [goalTable(budget, findings.figures), ...(run.isWhole ? [] : findings.tables)];
  for (const { title, head, rows } of shown) {
    console.log(`\n${title}`);
    for (const row of [head, ...rows]) console.log(row.join(' | '));
  }
  const failed = failures(budget, findings.figures);
  if (failed.length > 0) console.error(`\nBeyond the budget: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

await main();
