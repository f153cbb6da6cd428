import * as v from 'valibot';

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'));

/** One change of the evidence that a reader is told of: an entry of `data/changes.json`. */
export const changeSchema = v.strictObject({
  /** Day on which the change entered the knowledge. */
  on: v.pipe(v.string(), v.isoDate('must be a date such as 2026-11-23')),
  /** `corrected`: we had it wrong. `updated`: the evidence itself moved on. */
  kind: v.picklist(['added', 'updated', 'corrected', 'removed']),
  /** Ids of the therapies it is about. */
  therapies: v.pipe(v.array(slug), v.minLength(1, 'name at least one therapy')),
  /** One or two plain sentences: what is different now. */
  text: v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty')),
});

/** One change of the evidence that a reader is told of. */
export type Change = v.InferOutput<typeof changeSchema>;

/**
 * The changes a reader has not seen, newest first: those after the day on which they last looked. None before the first
 * look (`lastLook` null): to a new reader everything is new.
 */
export function unseenChanges(changes: readonly Change[], lastLook: string | null): readonly Change[] {
  return lastLook === null ? [] : changes.filter((change) => change.on > lastLook);
}

/** Day of the newest change; null where there is none. */
export function newestChange(changes: readonly Change[]): string | null {
  return changes.reduce<string | null>((newest, { on }) => (newest === null || on > newest ? on : newest), null);
}
