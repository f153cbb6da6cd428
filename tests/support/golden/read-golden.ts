import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toLexicon } from '../../../data/build/compile.ts';
import { readKnowledge } from '../../../data/build/read-knowledge.ts';
import type { GoldKind, GoldPage, GoldProblem } from './gold.ts';
import { createEngine, type Engine } from './judge-page.ts';
import { findDuplicates, parseLines, parsePassages } from './parse-gold.ts';
import { parseThresholds, type Thresholds } from './thresholds.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const GOLDEN = join(ROOT, 'tests', 'golden');

/** The corpus and the engine over the project's own records. */
export interface Golden {
  readonly pages: readonly GoldPage[];
  readonly problems: readonly GoldProblem[];
  readonly engine: Engine;
  readonly therapies: readonly string[];
  readonly thresholds: Thresholds;
}

/** Reads `folder`, which holds `passages/`, `traps/`, `lines/` and `thresholds.json`. Missing folders hold nothing. */
export async function readGolden(folder = GOLDEN): Promise<Golden> {
  const { knowledge } = await readKnowledge(join(ROOT, 'data'));
  const therapies = knowledge.therapies.map(({ id }) => id);
  const known = new Set(therapies);
  const kinds: readonly GoldKind[] = ['passages', 'traps', 'lines'];
  const parsed = kinds.map((kind) => readKind(folder, kind, known));
  return {
    pages: parsed.flatMap(({ pages }) => pages),
    problems: parsed.flatMap(({ problems }) => problems),
    engine: createEngine(toLexicon(knowledge)),
    therapies,
    thresholds: parseThresholds(readFileSync(join(folder, 'thresholds.json'), 'utf8')),
  };
}

function readKind(golden: string, kind: GoldKind, therapies: ReadonlySet<string>) {
  const folder = join(golden, kind);
  const wanted = kind === 'lines' ? '.txt' : '.md';
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(wanted)) : [];
  const files = names.toSorted().map((name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    const file = `tests/golden/${kind}/${name}`;
    const parsed = kind === 'lines' ? parseLines(source, file, therapies) : parsePassages(source, file, kind, therapies);
    return { file, ...parsed };
  });
  const pages = files.flatMap((file) => file.pages);
  const problems = files.flatMap((file) => file.problems);
  // Within one file the parser has told already; here, one id in two files.
  const across =
    kind === 'lines'
      ? []
      : findDuplicates(pages).filter(({ line, file }) => !problems.some((known) => known.line === line && known.file === file));
  return { pages, problems: [...problems, ...across] };
}
