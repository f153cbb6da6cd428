import type { CDPSession, Page } from 'puppeteer-core';
import * as v from 'valibot';

/** One task of a page's main thread. Times are processor time in milliseconds: a busy machine does not count. */
export interface Task {
  readonly duration: number;
  /** The part of it in which the extension's code was on the stack, by the profiler's samples. */
  readonly ours: number;
}

/** One event of a browser's trace, as far as it is read here. */
export const traceEventSchema = v.looseObject({
  name: v.string(),
  ph: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.optional(v.number()),
  tdur: v.optional(v.number()),
  args: v.optional(v.looseObject({ data: v.optional(v.unknown()), name: v.optional(v.string()) })),
});
/** One event of a browser's trace. */
export type TraceEvent = v.InferOutput<typeof traceEventSchema>;

const profileData = v.object({
  startTime: v.optional(v.number()),
  cpuProfile: v.optional(
    v.object({
      nodes: v.optional(
        v.array(v.object({ id: v.number(), parent: v.optional(v.number()), callFrame: v.looseObject({ url: v.optional(v.string()) }) })),
      ),
      samples: v.optional(v.array(v.number())),
    }),
  ),
  timeDeltas: v.optional(v.array(v.number())),
});

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.cpu_profiler'];

/** Records the page's main thread while `during` runs; tasks of all renderer threads named CrRendererMain. */
export async function recordTasks(page: Page, origin: string, during: () => Promise<void>): Promise<readonly Task[]> {
  const session = await page.createCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const raw of value) {
      const event = v.safeParse(traceEventSchema, raw);
      if (event.success) events.push(event.output);
    }
  });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
  await during();
  await stop(session);
  return mainThreads(events).flatMap((thread) => tasksOf(events, thread, origin));
}

async function stop(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
}

interface Thread {
  readonly pid: number;
  readonly tid: number;
}

function mainThreads(events: readonly TraceEvent[]): readonly Thread[] {
  return events
    .filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => ({ pid, tid }));
}

function tasksOf(events: readonly TraceEvent[], { pid, tid }: Thread, origin: string): readonly Task[] {
  const samples = samplesOf(events, pid, origin);
  const tasks = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && event.name === 'RunTask');
  return tasks.map(({ ts, dur = 0, tdur = dur }) => {
    const within = samples.filter((sample) => sample.at >= ts && sample.at < ts + dur);
    const share = dur === 0 ? 0 : Math.min(1, within.reduce((total, sample) => total + sample.lasted, 0) / dur);
    return { duration: tdur / 1_000, ours: (share * tdur) / 1_000 };
  });
}

interface Sample {
  readonly at: number;
  readonly lasted: number;
}

/** The moments at which the extension's code was on the stack. */
function samplesOf(events: readonly TraceEvent[], pid: number, origin: string): readonly Sample[] {
  const ours = new Map<number, boolean>();
  const found: Sample[] = [];
  let at = 0;
  const chunks = events.filter((event) => event.pid === pid && /^Profile(Chunk)?$/.test(event.name)).toSorted((a, b) => a.ts - b.ts);
  for (const { args } of chunks) {
    const data = v.safeParse(profileData, args?.data ?? {});
    if (!data.success) continue;
    const { startTime, cpuProfile, timeDeltas = [] } = data.output;
    if (startTime !== undefined) at = startTime;
    for (const node of cpuProfile?.nodes ?? []) {
      const isOurs = node.callFrame.url?.startsWith(origin) ?? false;
      ours.set(node.id, isOurs || (node.parent !== undefined && ours.get(node.parent) === true));
    }
    (cpuProfile?.samples ?? []).forEach((node, index) => {
      const delta = timeDeltas[index] ?? 0;
      at += delta;
      if (ours.get(node)) found.push({ at, lasted: delta });
    });
  }
  return found;
}
