import * as v from 'valibot';
import { recordTasks } from '../support/trace.ts';
import { digits, format, type Context, type Figure, type Findings } from './context.ts';
import { openWorld, spreadOf, type World } from './sampler.ts';
import { traceWhile } from './trace-sums.ts';

const BATCHES = 40;
const POINTS = 2_000;
const lapList = v.array(v.object({ kind: v.string(), ms: v.number() }));

/** Rows 6, 7, 11, 12 and 15 and the storm: a page that is read and goes on changing. */
export async function measureLive(context: Context): Promise<Findings> {
  const slices = await measureSlices(context);
  const batches = await repeat(context.rounds, () => measureBatches(context));
  const storm = await measureStorm(context);
  const hits = await repeat(context.rounds, () => measureHits(context));
  const heap = await measureHeap(context);
  const batch = spreadOf(batches.map((each) => each.median));
  const worst = spreadOf(batches.map((each) => each.worst));
  const hit = spreadOf(hits);
  return {
    figures: [
      ...slices,
      { key: 'batch-ms', value: batch.median, spread: batch },
      { key: 'batch-worst-ms', value: worst.median, spread: worst },
      storm,
      { key: 'hit-test-us', value: hit.median, spread: hit },
      ...heap,
    ],
    tables: [],
  };
}

async function repeat<T>(times: number, run: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let i = 0; i < times; i++) all.push(await run());
  return all;
}

async function openReading(context: Context, page: string): Promise<World> {
  const world = await openWorld(context.b, context.url(page));
  await world.run(await context.code('reading'));
  await world.run(`bench.make(${JSON.stringify({ lexicon: context.vocabulary.whole })})`);
  return world;
}

/** The whole reading of a page in slices, as the content script does it, marks and all. */
async function measureSlices(context: Context): Promise<readonly Figure[]> {
  const found: Record<'longest' | 'elsewhere' | 'drawn' | 'done' | 'first' | 'busy', number[]> = {
    longest: [],
    drawn: [],
    elsewhere: [],
    done: [],
    first: [],
    busy: [],
  };
  for (let round = 0; round < Math.min(context.rounds, 5); round++) {
    const huge = await readOnce(context, 'huge', false);
    const wiki = await readOnce(context, 'prose', false);
    const busy = await readOnce(context, 'huge', true);
    found.longest.push(huge.longest);
    found.drawn.push(huge.drawn);
    found.elsewhere.push(wiki.longest);
    found.done.push(huge.done);
    found.first.push(huge.first);
    found.busy.push(busy.done);
  }
  const figure = (key: string, list: readonly number[]): Figure => ({ key, value: spreadOf(list).median, spread: spreadOf(list) });
  return [
    { ...figure('longest-task-huge-ms', found.longest), note: `with the drawing of a frame ${format(spreadOf(found.drawn))} ms` },
    figure('longest-task-300k-ms', found.elsewhere),
    figure('done-huge-ms', found.done),
    figure('done-busy-ms', found.busy),
    figure('first-mark-ms', found.first),
  ];
}

/** `busy`: the page itself works for 4 ms in each frame. */
async function readOnce(
  context: Context,
  page: string,
  busy: boolean,
): Promise<{ longest: number; drawn: number; done: number; first: number }> {
  await using world = await openReading(context, page);
  if (busy) await world.page.evaluate(keepBusy);
  let done = 0;
  let first = 0;
  const run = async () => {
    const times = await world.run('bench.start(true); Promise.all([bench.whenRead(), bench.firstMark()])');
    [done, first] = v.parse(v.tuple([v.number(), v.number()]), times);
  };
  if (busy) {
    await run();
    return { longest: 0, drawn: 0, done, first };
  }
  const trace = await traceWhile(world.session, run);
  return { longest: trace.longestScript, drawn: trace.longest, done, first };
}

function keepBusy(): void {
  const work = () => {
    const until = performance.now() + 4;
    while (performance.now() < until);
    requestAnimationFrame(work);
  };
  work();
}

/** Script for batches of 50 nodes that come in one by one, a changed line of chat among them. */
async function measureBatches(context: Context): Promise<{ median: number; worst: number }> {
  await using world = await openReading(context, 'wiki');
  await world.run('bench.start(true); bench.whenRead()');
  await world.run('new Promise((resolve) => setTimeout(resolve, 1_000))');
  await world.run('bench.takeLaps(); 0');
  const costs: number[] = [];
  for (let i = 0; i < BATCHES; i++) {
    await world.page.evaluate(addBatch, i);
    await world.run('new Promise((resolve) => setTimeout(resolve, 250))');
    const laps = v.parse(lapList, await world.run('bench.takeLaps()'));
    costs.push(laps.reduce((total, lap) => total + lap.ms, 0));
  }
  const { median, max } = spreadOf(costs);
  return { median, worst: max };
}

/** 50 nodes: ten items of five nodes each; in every third batch a name. */
function addBatch(at: number): void {
  const part = document.createDocumentFragment();
  for (let i = 0; i < 10; i++) {
    const item = document.createElement('p');
    const bold = document.createElement('b');
    bold.append('someone');
    item.append('Then ', bold, i === 0 && at % 3 === 0 ? ' tried balneotherapy for a while' : ' wrote another line of the feed');
    part.append(item);
  }
  document.querySelector('#main')?.append(part);
  const live = document.querySelector('#live');
  if (live) live.textContent = `line ${at}`;
}

/** Share of the main thread while the page makes 1,000 changes a second. */
async function measureStorm(context: Context): Promise<Figure> {
  await using world = await openReading(context, 'wiki');
  await world.run('bench.start(true); bench.whenRead()');
  const seconds = context.stormSeconds;
  let changes = 0;
  const tasks = await recordTasks(world.page, 'bench:', async () => {
    changes = v.parse(v.number(), await world.page.evaluate(rage, seconds));
  });
  const ours = tasks.reduce((total, task) => total + task.ours, 0);
  return { key: 'storm-percent', value: ours / seconds / 10, note: `${digits(changes / seconds)} changes a second for ${seconds} s` };
}

async function rage(seconds: number): Promise<number> {
  const main = document.querySelector('#main');
  const paragraphs = [...document.querySelectorAll('p')];
  const added: Element[] = [];
  const begun = performance.now();
  let changes = 0;
  while (performance.now() - begun < seconds * 1_000) {
    const due = Math.floor(performance.now() - begun);
    for (; changes < due; changes++) {
      const paragraph = paragraphs[(changes * 31) % paragraphs.length];
      if (changes % 3 === 0) {
        const item = document.createElement('p');
        item.textContent = `A line of the storm, number ${changes}, about balneotherapy and little else.`;
        main?.append(item);
        added.push(item);
      } else if (changes % 3 === 1) added.shift()?.remove();
      else if (paragraph?.firstChild) paragraph.firstChild.nodeValue = `Changed ${changes} `;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return changes;
}

async function measureHits(context: Context): Promise<number> {
  await using world = await openReading(context, 'wiki');
  const { micros } = v.parse(v.object({ micros: v.number(), hits: v.number() }), await world.run(`bench.hitTest(${POINTS})`));
  return micros;
}

/** What stays on the heap when all has been read and marked, our own code and names included. */
async function measureHeap(context: Context): Promise<readonly Figure[]> {
  const kept = async (page: string) => {
    await using world = await openWorld(context.b, context.url(page));
    const before = await world.heap();
    await world.run(await context.code('reading'));
    await world.run(`bench.make(${JSON.stringify({ lexicon: context.vocabulary.whole })})`);
    await world.run('bench.start(true); bench.whenRead()');
    await world.run('new Promise((resolve) => setTimeout(resolve, 1_000))');
    return ((await world.heap()) - before) / 1_048_576;
  };
  const withMarks = spreadOf(await repeat(Math.min(3, context.rounds), () => kept('prose')));
  const without = spreadOf(await repeat(Math.min(3, context.rounds), () => kept('wiki-nameless')));
  return [
    { key: 'heap-mb', value: withMarks.median, spread: withMarks, note: format(withMarks) },
    { key: 'heap-nameless-mb', value: without.median, spread: without, note: format(without) },
  ];
}
