import { join } from 'node:path';
import * as v from 'valibot';
import { format, type Context, type Findings } from './context.ts';
import { openWorld, spreadOf, type World } from './sampler.ts';
import { traceWhile } from './trace-sums.ts';

type Way = 'nothing' | 'ours' | 'wrapping';

/** The extension's only style for pages. */
const HIGHLIGHT_STYLE = join(import.meta.dirname, '..', '..', 'entrypoints', 'content', 'highlight.css');
const FRAMES = 60;
const AFTER_FRAMES =
  'new Promise((resolve) => { let left = 6; const next = () => (left-- > 0 ? requestAnimationFrame(next) : setTimeout(resolve, 50)); next(); })';

interface Shown {
  /** Main thread's time for style, layout and paint until the marks are drawn. */
  readonly rendering: number;
  readonly longest: number;
  readonly frame: number;
  readonly script: number;
  readonly mutations: number;
  readonly forced: number;
}

/** Rows 8 to 10: what the marks cost the page to draw, against wrapping and against no marks at all. */
export async function measureRendering(context: Context): Promise<Findings> {
  const wiki = await compare(context, 'wiki');
  const long = await compare(context, 'prose');
  const rows = [...tableRows('15 k words', wiki), ...tableRows('300 k words', long)];
  const added = (shown: Record<Way, readonly Shown[]>, key: 'rendering' | 'frame') =>
    spreadOf(shown.ours.map((each, i) => each[key] - (shown.nothing[i]?.[key] ?? NaN)));
  const wikiShown = added(wiki, 'rendering');
  const longShown = added(long, 'rendering');
  const frame = added(long, 'frame');
  const touched = [...wiki.ours, ...long.ours].reduce((total, each) => total + each.mutations, 0);
  const forced = [...wiki.ours, ...long.ours].reduce((total, each) => total + each.forced, 0);
  return {
    figures: [
      { key: 'mutations', value: touched },
      { key: 'forced-layouts', value: forced },
      { key: 'show-wiki-ms', value: wikiShown.median, spread: wikiShown },
      { key: 'show-300k-ms', value: longShown.median, spread: longShown },
      { key: 'frame-ms', value: frame.median, spread: frame },
    ],
    tables: [
      {
        title: 'Drawing the marks (all mentions marked)',
        head: ['page', 'way', 'rendering until shown, ms', 'script, ms', 'longest task, ms', 'a frame while text changes, ms', 'mutations'],
        rows,
      },
    ],
  };
}

function tableRows(page: string, ways: Record<Way, readonly Shown[]>): string[][] {
  return Object.entries(ways).map(([way, list]) => {
    const of = (key: keyof Shown) => format(spreadOf(list.map((each) => each[key])));
    return [page, way, of('rendering'), of('script'), of('longest'), of('frame'), String(Math.max(...list.map((each) => each.mutations)))];
  });
}

async function compare(context: Context, page: string): Promise<Record<Way, readonly Shown[]>> {
  const result: Record<Way, Shown[]> = { nothing: [], ours: [], wrapping: [] };
  for (let round = 0; round < context.rounds; round++) {
    for (const way of ['nothing', 'ours', 'wrapping'] as const) result[way].push(await show(context, page, way));
  }
  return result;
}

async function show(context: Context, page: string, way: Way): Promise<Shown> {
  await using world = await openWorld(context.b, context.url(page));
  await world.run(await context.code('reading'));
  await world.run(`bench.make(${JSON.stringify({ lexicon: context.vocabulary.whole })})`);
  await world.page.addStyleTag({ path: HIGHLIGHT_STYLE });
  if (way === 'ours') await world.run('bench.start(false); bench.whenRead()');
  await world.page.evaluate(countMutations);
  await world.run(AFTER_FRAMES);
  const put = { nothing: '0', ours: 'bench.show()', wrapping: 'bench.wrap()' }[way];
  let script = 0;
  const putting = await traceWhile(world.session, async () => {
    script = v.parse(v.number(), await world.run(put));
    await world.run(AFTER_FRAMES);
  });
  const mutations = v.parse(v.number(), await world.page.evaluate('mutations'));
  const frame = await frameCost(world);
  return {
    rendering: putting.rendering,
    longest: putting.longest,
    frame,
    script,
    mutations,
    forced: way === 'ours' ? putting.forcedLayouts : 0,
  };
}

/** Rendering a frame while the text of one small fixed element changes in each. */
async function frameCost(world: World): Promise<number> {
  const changing = await traceWhile(world.session, async () => {
    await world.page.evaluate(async (frames) => {
      const live = document.querySelector('#live')?.firstChild;
      for (let i = 0; i < frames; i++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (live) live.nodeValue = String(i);
      }
    }, FRAMES);
  });
  return changing.rendering / FRAMES;
}

function countMutations(): void {
  Reflect.set(globalThis, 'mutations', 0);
  new MutationObserver((records) => {
    Reflect.set(globalThis, 'mutations', Number(Reflect.get(globalThis, 'mutations')) + records.length);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}
