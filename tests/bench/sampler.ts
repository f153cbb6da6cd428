import type { CDPSession, Page } from 'puppeteer-core';
import * as v from 'valibot';
import type { ExtensionBrowser } from '../support/browsers.ts';
import { pause } from '../support/until.ts';

/** Headers under which the clock of a page steps by 5 µs. */
export const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' } as const;

/** A fresh page with an isolated world, as a content script has it. */
export interface World extends AsyncDisposable {
  readonly page: Page;
  readonly session: CDPSession;
  /** Evaluates in the isolated world; promises are awaited. */
  readonly run: (expression: string) => Promise<unknown>;
  /** Bytes on the JavaScript heap after a collection. */
  readonly heap: () => Promise<number>;
}

/** Opens the page in a new tab and waits for its first paint and an idle moment. */
export async function openWorld(b: ExtensionBrowser, url: string): Promise<World> {
  const page = await b.openPage(url);
  await page.evaluate(settle);
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'bench' });
  return {
    page,
    session,
    run: async (expression) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId: executionContextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    heap: async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    },
    [Symbol.asyncDispose]: () => page.close(),
  };
}

/** Runs in the page: two frames and an idle period. */
async function settle(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }));
  await new Promise((resolve) => setTimeout(resolve, 50));
}

const resultSchema = v.object({ found: v.number(), digest: v.number() });

/** One candidate on one fresh page; times in milliseconds of the main thread's own time, apart from `wall`. */
export interface Sample {
  readonly made: number;
  readonly cold: number;
  /** The same first scan by the clock on the wall. */
  readonly wall: number;
  readonly warm: number | null;
  readonly found: number;
  readonly digest: number;
}

/** How a sample is taken. */
export interface SampleOptions {
  readonly url: string;
  /** The candidate's bundled module. */
  readonly code: string;
  /** Argument of its `make`, as JSON. */
  readonly input: string;
  /** Further runs in the same page; none for what changes the page. */
  readonly warmRuns: number;
}

/** `make` is timed apart; `cold` is the first scan of the page, `warm` the best of those after it. */
export async function takeSample(b: ExtensionBrowser, options: SampleOptions): Promise<Sample> {
  await using world = await openWorld(b, options.url);
  await world.run(options.code);
  await world.run(`globalThis.input = JSON.parse(${JSON.stringify(options.input)}); 0`);
  const time = await createThreadClock(world);
  const made = await time('bench.make(input); 0');
  await pause(30);
  const cold = await time(
    '{ const from = performance.now(); globalThis.result = bench.scan(); globalThis.wall = performance.now() - from; } 0',
  );
  let warm: number | null = null;
  for (let i = 0; i < options.warmRuns; i++) {
    await pause(10);
    warm = Math.min(warm ?? Infinity, await time('bench.scan(); 0'));
  }
  const { found, digest } = v.parse(resultSchema, await world.run('result()'));
  return { made, cold, wall: v.parse(v.number(), await world.run('wall')), warm, found, digest };
}

/** Times an expression by the main thread's own time, less what asking costs: a busy machine does not count. */
async function createThreadClock({ session, run }: World): Promise<(expression: string) => Promise<number>> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN) * 1_000;
  };
  const spent = async (expression: string) => {
    const before = await now();
    await run(expression);
    return (await now()) - before;
  };
  const asking = Math.min(await spent('0'), await spent('0'), await spent('0'));
  return async (expression) => Math.max(0.005, (await spent(expression)) - asking);
}

/** Middle of a list of numbers, with its ends. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** NaN for an empty list. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? NaN;
  return { median: (lower + upper) / 2, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN };
}
