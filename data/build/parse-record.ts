import * as v from 'valibot';
import type { Problem } from './problem.ts';

/** Parses the text of one file. Problems name the path inside it, `evidence[2].review`. Never throws. */
export function parseRecord<T>(json: string, schema: v.GenericSchema<unknown, T>, file: string): { record: T | null; problems: Problem[] } {
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
