import * as v from 'valibot';
import type { Figures } from './score.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const bounds = v.strictObject({
  precision: share,
  recall: share,
  mentionRecall: share,
  falseMarksPer100Traps: v.pipe(v.number(), v.minValue(0)),
  linesPassed: share,
});

/** `target` is what must be reached in the end; `baseline` what was reached once and may not get worse. */
const thresholdsSchema = v.strictObject({ target: bounds, baseline: v.partial(bounds) });

export type Thresholds = v.InferOutput<typeof thresholdsSchema>;

export function parseThresholds(json: string): Thresholds {
  return v.parse(thresholdsSchema, JSON.parse(json));
}

/** Figures on the wrong side of their bound, one line each. Equal is enough. */
export function fallShort(figures: Figures, bound: Figures): string[] {
  const least = (['precision', 'recall', 'mentionRecall', 'linesPassed'] as const)
    .filter((key) => figures[key] < bound[key])
    .map((key) => `${key} is ${figures[key].toFixed(4)}, at least ${bound[key]} is asked`);
  const isTooMany = figures.falseMarksPer100Traps > bound.falseMarksPer100Traps;
  const most = `falseMarksPer100Traps is ${figures.falseMarksPer100Traps.toFixed(2)}, at most ${bound.falseMarksPer100Traps} is allowed`;
  return isTooMany ? [...least, most] : least;
}

/** The target, but where a baseline stands the figure once reached. */
export function floorOf({ target, baseline }: Thresholds): Figures {
  return {
    precision: baseline.precision ?? target.precision,
    recall: baseline.recall ?? target.recall,
    mentionRecall: baseline.mentionRecall ?? target.mentionRecall,
    falseMarksPer100Traps: baseline.falseMarksPer100Traps ?? target.falseMarksPer100Traps,
    linesPassed: baseline.linesPassed ?? target.linesPassed,
  };
}
