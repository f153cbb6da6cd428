import type { KindPlan, MergePlan } from './plan-merge';

/** What an import would do, in words, a line for each kind of record that it touches; nothing to do is said so. */
export function planWords({ notes, bookmarks }: MergePlan): readonly string[] {
  const lines = [...kindWords(notes, 'note'), ...kindWords(bookmarks, 'source')];
  return lines.length === 0 ? ['You have all of it already. There is nothing to take over.'] : lines;
}

/** How many records would be written. */
export function planSize({ notes, bookmarks }: MergePlan): number {
  return [notes, bookmarks].reduce((sum, { added, changed, conflicts }) => sum + added.length + changed.length + conflicts.length, 0);
}

function kindWords({ added, changed, conflicts, unchanged }: KindPlan<unknown>, noun: string): readonly string[] {
  if (added.length + changed.length + conflicts.length === 0) return [];
  const parts = [
    added.length > 0 ? `${count(added.length, `new ${noun}`)}` : '',
    changed.length > 0 ? `${count(changed.length, `${noun}`)} brought up to date` : '',
    conflicts.length > 0 ? `${count(conflicts.length, noun)} changed on both sides: both are kept` : '',
    unchanged > 0 ? `${count(unchanged, noun)} you have already` : '',
  ];
  return [`${parts.filter((part) => part !== '').join('; ')}.`];
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
