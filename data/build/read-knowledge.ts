import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { conditionSchema } from '../../domain/condition/condition.ts';
import { therapySchema } from '../../domain/therapy/therapy.ts';
import type { Knowledge } from './knowledge.ts';
import type { Problem } from './problem.ts';
import { validateKnowledge } from './validate.ts';

/**
 * Reads and checks every record below `dataDir` (the folder that holds `therapies/` and `conditions/`).
 * `today` (ISO date) is the day on which the age of the records is judged. Guarantees: where `problems` is empty, each record has its shape, ids are unique and every reference is held.
 * Never throws for the content of a file; a file that is no JSON is a problem like any other.
 */
export async function readKnowledge(
  dataDir: string,
  today = new Date().toISOString().slice(0, 10),
): Promise<{ knowledge: Knowledge; problems: readonly Problem[] }> {
  const therapies = await readFolder(dataDir, 'therapies', therapySchema);
  const conditions = await readFolder(dataDir, 'conditions', conditionSchema);
  const knowledge = { therapies: therapies.records, conditions: conditions.records };
  const problems = [...therapies.problems, ...conditions.problems];
  return { knowledge, problems: [...problems, ...validateKnowledge(knowledge, today)] };
}

async function readFolder<T extends { id: string }>(dataDir: string, folder: string, schema: v.GenericSchema<unknown, T>) {
  const records: T[] = [];
  const problems: Problem[] = [];
  const entries = await readdir(join(dataDir, folder));
  for (const entry of entries.filter((name) => name.endsWith('.json')).toSorted()) {
    const file = `data/${folder}/${entry}`;
    const result = parseRecord(await readFile(join(dataDir, folder, entry), 'utf8'), schema, file);
    problems.push(...result.problems);
    if (!result.record) continue;
    if (result.record.id !== entry.slice(0, -5)) {
      problems.push({ file, path: 'id', message: `is "${result.record.id}" but the file is called ${entry}; make them equal` });
    }
    records.push(result.record);
  }
  return { records, problems };
}

/** Parses the text of one record. Problems name the path inside the file, `evidence[2].review`. */
function parseRecord<T>(json: string, schema: v.GenericSchema<unknown, T>, file: string): { record: T | null; problems: Problem[] } {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { record: null, problems: [{ file, path: '', message: `is not valid JSON (${reason})` }] };
  }
  const result = v.safeParse(schema, data);
  if (result.success) return { record: result.output, problems: [] };
  const problems = result.issues.flatMap(leaves).map((issue) => ({ file, path: pathOf(issue), message: issue.message }));
  return { record: null, problems };
}

/** For a union, the complaints of the alternative that came nearest, since "invalid type" alone helps nobody. */
function leaves(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  return issue.issues && issue.issues.length === 1 ? issue.issues.flatMap(leaves) : [issue];
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map((item) => (typeof item.key === 'number' ? `[${item.key}]` : `.${String(item.key)}`))
    .join('')
    .replace(/^\./, '');
}
