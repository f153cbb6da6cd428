import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Change } from '../../domain/therapy/change.ts';
import { toLexicon } from './compile.ts';
import type { Knowledge } from './knowledge.ts';
import { errorsAmong, formatProblem } from './problem.ts';
import { toArticles, toBriefs, toConditionNames, toConditionSearch } from './project.ts';
import { readKnowledge } from './read-knowledge.ts';

const PREFIX = 'virtual:knowledge/';

/**
 * Serves the knowledge as modules: `virtual:knowledge/matcher` (names only, for every page), `…/briefs` (what a card
 * shows), and for pages of the extension only `…/articles` (whole explainers, and the names of conditions to search by)
 * and `…/changes` (what a reader is told of). Any problem in any record fails the build, each with its file
 * and path; an edit of a record reloads.
 */
export function knowledge(dataDir = join(import.meta.dirname, '..')): Plugin {
  let loaded: Promise<Loaded> | undefined;
  return {
    name: 'knowledge',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      this.addWatchFile(resolve(dataDir, 'therapies'));
      this.addWatchFile(resolve(dataDir, 'conditions'));
      this.addWatchFile(resolve(dataDir, 'changes.json'));
      return toModule(id.slice(PREFIX.length + 1), await (loaded ??= load(dataDir, (message) => this.warn(message))));
    },
    watchChange(file) {
      if (file.startsWith(dataDir)) loaded = undefined;
    },
  };
}

interface Loaded {
  readonly records: Knowledge;
  readonly changes: readonly Change[];
}

async function load(dataDir: string, warn: (message: string) => void): Promise<Loaded> {
  const { knowledge: records, changes, problems } = await readKnowledge(dataDir);
  const errors = errorsAmong(problems);
  if (errors.length > 0) throw new Error(`The knowledge base has ${errors.length} problem(s):\n${errors.map(formatProblem).join('\n')}`);
  for (const problem of problems) warn(formatProblem(problem));
  return { records, changes };
}

function toModule(name: string, { records, changes }: Loaded): string {
  if (name === 'matcher') return `export default ${literal(toLexicon(records))};`;
  if (name === 'briefs') {
    return `export default ${literal(toBriefs(toArticles(records)))};\nexport const conditions = ${literal(toConditionNames(records))};`;
  }
  if (name === 'articles') {
    return `export default ${literal(toArticles(records))};\nexport const conditionNames = ${literal(toConditionSearch(records))};`;
  }
  if (name === 'changes') return `export default ${literal(changes)};`;
  throw new Error(`There is no module ${PREFIX}${name}; it is matcher, briefs, articles or changes`);
}

/** As text for JSON.parse, which browsers read faster than an object literal (v8.dev/blog/cost-of-javascript-2019). */
function literal(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
