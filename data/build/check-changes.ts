import * as v from 'valibot';
import { changeSchema, type Change } from '../../domain/therapy/change.ts';
import { FORBIDDEN } from './check-wording.ts';
import type { Problem } from './problem.ts';
import { parseRecord } from './parse-record.ts';

/** The file, as problems name it. */
export const CHANGES_FILE = 'data/changes.json';

/**
 * Reads the list of changes from the text of its file. Problems for wrong shapes, for therapies that have no record
 * (unless the change is their removal), for days out of order or in the future, and for words of promise.
 */
export function readChanges(
  json: string,
  therapyIds: ReadonlySet<string>,
  today: string,
): { changes: readonly Change[]; problems: Problem[] } {
  const { record, problems } = parseRecord(json, v.array(changeSchema), CHANGES_FILE);
  const changes = record ?? [];
  return { changes, problems: [...problems, ...changes.flatMap((change, i) => checkChange(change, i, changes[i - 1], therapyIds, today))] };
}

function checkChange(change: Change, i: number, newer: Change | undefined, therapyIds: ReadonlySet<string>, today: string): Problem[] {
  const at = (key: string, message: string): Problem => ({ file: CHANGES_FILE, path: `[${i}].${key}`, message });
  const problems: Problem[] = [];
  if (change.on > today) problems.push(at('on', `${change.on} lies in the future`));
  if (newer && newer.on < change.on) problems.push(at('on', 'stands below an older change; put the newest first'));
  const lost = change.kind === 'removed' ? [] : change.therapies.filter((id) => !therapyIds.has(id));
  if (lost.length > 0) problems.push(at('therapies', `${lost.join(', ')}: no record in data/therapies`));
  const hit = FORBIDDEN.exec(change.text);
  if (hit) problems.push(at('text', `says "${hit[0]}", a word of promise or one that readers misread; say it plainly`));
  return problems;
}
