/** Largest file of another program, in bytes. */
export const FILE_LIMIT = 64 * 1_024 * 1_024;

/** Largest backup, in bytes: what `writeBackup` refuses to exceed. */
export const BACKUP_LIMIT = 256 * 1_024 * 1_024;

/** Largest single item of another program's file, in characters of JSON or of the format itself. */
export const ITEM_LIMIT = 256 * 1_024;

/** Longest line of a backup, in bytes: the longest note with every letter escaped (six bytes each) and room to spare. */
export const BACKUP_LINE_LIMIT = 2 * 1_024 * 1_024;

/** Deepest nesting of objects and lists. */
const DEPTH_LIMIT = 8;

const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What is wrong with the shape of parsed JSON, in words, or `null`: nested too deeply, or a key that could reach into
 * JavaScript's own objects. Works through lists of its own, so that depth costs no stack.
 */
export function shapeFault(value: unknown): string | null {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_LIMIT) return `It is nested more than ${DEPTH_LIMIT} levels deep.`;
    const next: unknown[] = [];
    for (const each of level) {
      if (typeof each !== 'object' || each === null) continue;
      const key = Array.isArray(each) ? undefined : Object.keys(each).find((name) => DANGEROUS.has(name));
      if (key !== undefined) return `It has a field named “${key}”, which no record has.`;
      for (const child of Object.values(each)) next.push(child);
    }
    level = next.filter((each) => typeof each === 'object' && each !== null);
  }
  return null;
}
