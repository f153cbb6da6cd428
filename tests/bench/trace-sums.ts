import * as v from 'valibot';
import type { CDPSession } from 'puppeteer-core';
import { traceEventSchema, type TraceEvent } from '../support/trace.ts';

/** The stages of drawing a frame on the main thread. */
const RENDERING = new Set(
  'UpdateLayoutTree Layout PrePaint Paint Layerize Commit IntersectionObserverController::computeIntersections'.split(' '),
);
/** Within one of these a script is running. */
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'FireAnimationFrame', 'TimerFire']);

/** What a page's main thread did; milliseconds of the thread's own time where the trace has it. */
export interface MainThread {
  readonly rendering: number;
  /** Longest task, the drawing of a frame included. */
  readonly longest: number;
  /** Longest task without the drawing that the browser did of itself; what a script forced counts. */
  readonly longestScript: number;
  readonly tasks: number;
  /** Layouts that a running script forced. */
  readonly forcedLayouts: number;
  /** Evaluation and compilation of scripts whose address matches. */
  readonly scripts: (address: RegExp) => { readonly evaluate: number; readonly compile: number };
}

/** Records the main threads of the renderers while `during` runs. */
export async function traceWhile(session: CDPSession, during: () => Promise<unknown>): Promise<MainThread> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: readonly unknown[] }) => {
    for (const raw of value) {
      const event = v.safeParse(traceEventSchema, raw);
      if (event.success) events.push(event.output);
    }
  };
  session.on('Tracing.dataCollected', collect);
  const includedCategories = ['toplevel', 'devtools.timeline', 'v8', 'disabled-by-default-devtools.timeline'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await during();
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return summarize(events);
}

function summarize(events: readonly TraceEvent[]): MainThread {
  const threads = events.filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain');
  const isMain = (event: TraceEvent) => threads.some(({ pid, tid }) => pid === event.pid && tid === event.tid);
  const spans = events.filter((event) => event.ph === 'X' && isMain(event));
  const sum = (list: readonly TraceEvent[]) => list.reduce((total, event) => total + length(event), 0);
  const tasks = spans.filter((event) => event.name === 'RunTask');
  const scripts = spans.filter((event) => SCRIPT.has(event.name));
  const drawing = spans.filter((event) => RENDERING.has(event.name) && !scripts.some((script) => holds(script, event)));
  const withoutDrawing = (task: TraceEvent) => length(task) - sum(drawing.filter((event) => holds(task, event)));
  return {
    rendering: sum(spans.filter((event) => RENDERING.has(event.name))),
    longest: Math.max(0, ...tasks.map(length)),
    longestScript: Math.max(0, ...tasks.map(withoutDrawing)),
    tasks: tasks.length,
    forcedLayouts: spans.filter((event) => event.name === 'Layout' && scripts.some((script) => holds(script, event))).length,
    scripts: (address) => {
      const meant = spans.filter((event) => address.test(JSON.stringify(event.args ?? {})));
      return {
        evaluate: sum(meant.filter((event) => event.name === 'EvaluateScript')),
        compile: sum(meant.filter((event) => event.name === 'v8.compile')),
      };
    },
  };
}

function length(event: TraceEvent): number {
  return (event.tdur ?? event.dur ?? 0) / 1_000;
}

function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  const end = outer.ts + (outer.dur ?? 0);
  return outer.pid === inner.pid && outer.tid === inner.tid && inner.ts >= outer.ts && inner.ts <= end;
}
