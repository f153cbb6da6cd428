import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type * as v from 'valibot';
import { conditionSchema } from '../../domain/condition/condition.ts';
import { therapySchema } from '../../domain/therapy/therapy.ts';
import type { Change } from '../../domain/therapy/change.ts';
import { CHANGES_FILE, readChanges } from './check-changes.ts';
import type { Knowledge } from './knowledge.ts';
import { parseRecord } from './parse-record.ts';
import type { Problem } from './problem.ts';
import { validateKnowledge } from './validate.ts';

/**
 * Reads and checks every record below `dataDir` (the folder that holds `therapies/`, `conditions/` and `changes.json`).
 * `today` (ISO date) is the day on which the age of the records is judged. Guarantees: where `problems` is empty, each record has its shape, ids are unique and every reference is held.
 * Never throws for the content of a file; a file that is no JSON is a problem like any other.
 */
export async function readKnowledge(
  dataDir: string,
  today = new Date().toISOString().slice(0, 10),
): Promise<{ knowledge: Knowledge; changes: readonly Change[]; problems: readonly Problem[] }> {
  const therapies = await readFolder(dataDir, 'therapies', therapySchema);
  const conditions = await readFolder(dataDir, 'conditions', conditionSchema);
  const knowledge = { therapies: therapies.records, conditions: conditions.records };
  const ids = new Set(therapies.records.map((therapy) => therapy.id));
  const { changes, problems } = readChanges(await readIfThere(join(dataDir, basename(CHANGES_FILE))), ids, today);
  return {
    knowledge,
    changes,
    problems: [...therapies.problems, ...conditions.problems, ...problems, ...validateKnowledge(knowledge, today)],
  };
}

/** A knowledge base without a list of changes has none to tell of. */
async function readIfThere(path: string): Promise<string> {
  return existsSync(path) ? await readFile(path, 'utf8') : '[]';
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
