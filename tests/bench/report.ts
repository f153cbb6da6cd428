import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { digits, format, type Figure, type Findings, type Table } from './context.ts';

const budgetSchema = v.record(
  v.string(),
  v.strictObject({
    row: v.string(),
    what: v.string(),
    unit: v.string(),
    goal: v.number(),
    stretch: v.number(),
    limit: v.number(),
    /** More is better: goal, stretch and limit are least values. */
    atLeast: v.optional(v.literal(true)),
  }),
);

/** Goals of performance.md §10 and the limits beyond which a run fails. */
export type Budget = v.InferOutput<typeof budgetSchema>;

/** Reads budget.json; throws where it is not well-formed. */
export function readBudget(): Budget {
  return v.parse(budgetSchema, JSON.parse(readFileSync(join(import.meta.dirname, 'budget.json'), 'utf8')));
}

type Entry = Budget[string];

/** How a figure stands to its entry. */
export function judge(entry: Entry, value: number): 'stretch' | 'pass' | 'miss' | 'fail' {
  const meets = (bound: number) => (entry.atLeast ? value >= bound : value <= bound);
  if (meets(entry.stretch)) return 'stretch';
  if (meets(entry.goal)) return 'pass';
  return meets(entry.limit) ? 'miss' : 'fail';
}

/** The table of goals; a figure that was not measured in this run is said to be so. */
export function goalTable(budget: Budget, figures: readonly Figure[]): Table {
  const rows = Object.entries(budget).map(([key, entry]) => {
    const figure = figures.find((each) => each.key === key);
    const bound = (value: number) => `${entry.atLeast ? '≥' : '≤'} ${value}`;
    const measured = figure ? (figure.spread ? format(figure.spread) : digits(figure.value)) : 'not measured';
    const verdict = figure ? judge(entry, figure.value) : '–';
    return [entry.row, entry.what, entry.unit, bound(entry.goal), bound(entry.stretch), measured, verdict, figure?.note ?? ''];
  });
  return { title: 'Goals', head: ['row', 'measure', 'unit', 'goal', 'stretch', 'here', 'verdict', 'note'], rows };
}

/** Keys of the figures beyond their limit, or without an entry. */
export function failures(budget: Budget, figures: readonly Figure[]): readonly string[] {
  return figures.filter(({ key, value }) => budget[key] === undefined || judge(budget[key], value) === 'fail').map(({ key }) => key);
}

function toMarkdown({ title, head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `## ${title}\n\n${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

const METHOD = `Written by \`npm run bench\`. All figures are from one run: candidates take turns round by round on pages made from fixed
seeds, in real Chromium, in an isolated world as a content script has it. **cold** is the first scan of a freshly loaded
page, after its first paint and an idle moment, code loaded and tables made; **warm** is the best of three later scans.
Times of scans are the main thread's own time, so that a busy machine does not count; each cell is the median with
least and greatest value. Ratios pair samples of one round. The machine may be shared:
trust the ratios before the milliseconds. The floor is a TreeWalker over all text nodes that reads \`.data.length\`.
*stretch*, *pass*: the goal is met; *miss*: it is not; *fail*: worse than \`budget.json\` lets a run be (today's state with
room for noise, where a goal is not met yet).
All tools search the same 1,831 names of the knowledge base; "ours, all names" searches every name, with all rules.
`;

/** Writes RESULTS.md. */
export function writeResults(
  findings: Findings,
  budget: Budget,
  run: { readonly browser: string; readonly rounds: number; readonly flags: string },
): void {
  const processor = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const head = `# How fast it is\n\n${new Date().toISOString().slice(0, 10)}, ${run.browser}, ${processor}, ${run.rounds} rounds${run.flags}\n\n${METHOD}`;
  const tables = [goalTable(budget, findings.figures), ...findings.tables];
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), `${head}\n${tables.map(toMarkdown).join('\n')}`);
}
