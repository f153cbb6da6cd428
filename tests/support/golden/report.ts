import type { GoldPage } from './gold.ts';
import {
  f1,
  isPassed,
  ofKind,
  precision,
  recall,
  tallyBy,
  tallyMentions,
  tallyTherapies,
  type Disagreement,
  type PageScore,
  type Tally,
} from './score.ts';

/** The whole report, for a terminal. */
export function formatReport(scores: readonly PageScore[]): string {
  const passages = ofKind(scores, 'passages');
  const traps = ofKind(scores, 'traps');
  const lines = ofKind(scores, 'lines');
  return [
    ...listOf(
      'Missed',
      scores.flatMap((score) => score.misses),
    ),
    ...listOf(
      'False marks',
      scores.flatMap((score) => score.falseMarks),
    ),
    '',
    `By tier (passages)                        right wrong missed  precision recall    F1`,
    ...[...tallyBy(passages, ({ tier }) => (tier === undefined ? 'no such name' : `T${tier}`))]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([key, tally]) => row(key, tally)),
    'Worst 20 therapies (passages)',
    ...worst(passages),
    'All passages',
    row('mentions', tallyMentions(passages)),
    row('distinct therapies of a passage', tallyTherapies(passages)),
    '',
    `${passages.length} passages, ${passages.filter(isPassed).length} without a fault`,
    `${traps.length} traps, ${traps.filter(isPassed).length} passed, ${tallyMentions(traps).wrong} false marks`,
    `${lines.length} one-line cases, ${lines.filter(isPassed).length} passed`,
  ].join('\n');
}

function worst(scores: readonly PageScore[]): string[] {
  return [...tallyBy(scores, ({ ids }) => ids.join('|'))]
    .filter(([, { wrong, missed }]) => wrong + missed > 0)
    .toSorted(([, a], [, b]) => f1(a) - f1(b))
    .slice(0, 20)
    .map(([key, tally]) => row(key, tally));
}

function row(name: string, tally: Tally): string {
  const counts = [tally.right, tally.wrong, tally.missed].map((count) => String(count).padStart(6)).join('');
  const shares = [precision(tally), recall(tally), f1(tally)].map((share) => share.toFixed(3).padStart(8)).join('');
  return `  ${name.slice(0, 38).padEnd(38)}${counts}${shares}`;
}

function listOf(title: string, items: readonly Disagreement[]): string[] {
  return ['', `${title}: ${items.length}`, ...items.map(describe)];
}

function describe({ page, line, ids, around, tier }: Disagreement): string {
  const name = tier === undefined ? 'no such name' : `T${tier}`;
  return `  ${page.file}:${line} ${page.id} ${ids.join('|')} (${name}): ${around}`;
}

/** How many passages name each therapy, and by which words. */
export function formatCoverage(pages: readonly GoldPage[], therapies: readonly string[]): string {
  const words = new Map<string, { readonly passages: Set<string>; readonly forms: Map<string, number> }>();
  for (const page of pages.filter(({ kind }) => kind === 'passages')) {
    for (const { text, mentions } of page.blocks) {
      for (const { start, end, ids } of mentions) {
        for (const id of ids) {
          const held = words.get(id) ?? { passages: new Set(), forms: new Map() };
          const form = text.slice(start, end).toLowerCase();
          held.passages.add(page.id);
          held.forms.set(form, (held.forms.get(form) ?? 0) + 1);
          words.set(id, held);
        }
      }
    }
  }
  return therapies
    .map((id) => {
      const held = words.get(id);
      const forms = [...(held?.forms ?? [])].map(([form, count]) => (count > 1 ? `${form} ×${count}` : form));
      return `${id.padEnd(46)} ${String(held?.passages.size ?? 0).padStart(3)} passages: ${forms.join(', ')}`;
    })
    .join('\n');
}
