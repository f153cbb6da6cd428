import { laps, type Lap } from './stopwatch';
import type { Lexicon } from '@/domain/matcher/lexicon';
import { createMatcher, type Matcher } from '@/domain/matcher/match';
import { createHitTest } from '@/entrypoints/content/hit-test';
import { PageIndex, type Mention } from '@/entrypoints/content/page-index';
import { Reading } from '@/entrypoints/content/reading';
import { BlockReader } from '@/entrypoints/content/text-blocks';

let match: Matcher = () => [];
let reading: Reading | undefined;
let begun = 0;

const SETTINGS = { on: true, marks: 'every', hoverDelay: 300 } as const;

/** The matcher of the knowledge base. */
export function make({ lexicon }: { readonly lexicon: Lexicon }): void {
  match = createMatcher(lexicon);
}

/** Begins the reading of the page, as the content script does; `shown`: marks are put up as they are found. */
export function start(shown: boolean): void {
  begun = performance.now();
  const events = { onSettings: () => undefined, onEnd: () => undefined };
  reading = new Reading(match, shown ? SETTINGS : null, events, new AbortController().signal);
}

/** Resolves when the page has been read to its end; gives the time since the start, in milliseconds. */
export async function whenRead(): Promise<number> {
  // A large page is begun behind the next frame.
  for (let frame = 0; frame < 3 || reading?.isBusy; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - begun;
}

/** Puts up all marks at once; gives the script's time. */
export function show(): number {
  const from = performance.now();
  reading?.applySettings(SETTINGS);
  return performance.now() - from;
}

/** Time from the start until the first mark was registered, in milliseconds; looks once a frame. */
export async function firstMark(): Promise<number> {
  for (let frame = 0; frame < 600; frame++) {
    if ([...CSS.highlights.values()].some((highlight) => highlight.size > 0)) return performance.now() - begun;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return Infinity;
}

/** Ranges that are registered now. */
export function registered(): number {
  return [...CSS.highlights.values()].reduce((total, highlight) => total + highlight.size, 0);
}

/** The callbacks since the last call. */
export function takeLaps(): readonly Lap[] {
  return laps.splice(0);
}

function readAll(): readonly Mention[] {
  const index = new PageIndex(match);
  const reader = new BlockReader(document.body, {
    wants: (text, owner, isHeading) => index.wants(text, owner, isHeading, 1, true),
    onBlock: (block) => index.add(block, 1, true),
    onShadowRoot: () => undefined,
    onBareHost: () => undefined,
    onMoved: () => undefined,
  });
  while (reader.step());
  return index.mentions();
}

/** What is usually done: each mention is wrapped in an element. Gives the script's time. */
export function wrap(): number {
  const mentions = readAll();
  const from = performance.now();
  for (const { location } of mentions.toReversed()) {
    const range = document.createRange();
    range.setStart(location.startNode, location.startOffset);
    range.setEnd(location.endNode, location.endOffset);
    const mark = document.createElement('mark');
    mark.append(range.extractContents());
    range.insertNode(mark);
  }
  return performance.now() - from;
}

/** Microseconds a call of the hit test, over points of the whole viewport; best of five passes. */
export function hitTest(points: number): { readonly micros: number; readonly hits: number } {
  const test = createHitTest(readAll(), []);
  let hits = 0;
  const passes = Array.from({ length: 5 }, () => {
    hits = 0;
    const from = performance.now();
    for (let i = 0; i < points; i++) if (test.at((i * 7919) % innerWidth, (i * 104_729) % innerHeight)) hits++;
    return ((performance.now() - from) * 1_000) / points;
  });
  return { micros: Math.min(...passes), hits };
}
