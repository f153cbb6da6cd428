import { isWordUnit, stepOver } from './characters.ts';
import { closingBrace, someChoice, type Continuation } from './unfold.ts';

const BACKSLASH = 92;
const OPEN = 123;

/**
 * Of a line of `Lexicon.tails`, those rests of which some spelling stands in `text` at `at`, each with its code, as a
 * line of the same kind; empty where there is none. Reads the folded line as it is: nearly every first word on a page
 * ("back", "pain") goes on otherwise, and unfolding all its names would cost a page more than all the rest.
 */
export function fittingTails(line: string, text: string, at: number): string {
  let fitting = '';
  let code = '';
  for (let from = 0; from <= line.length;) {
    const bar = line.indexOf('|', from);
    const to = bar < 0 ? line.length : bar;
    const equals = line.indexOf('=', from);
    const end = equals < 0 || equals > to ? to : equals;
    if (end < to) code = line.slice(end, to);
    if (fits(line, from, end, null, text, at)) fitting += (fitting === '' ? '' : '|') + line.slice(from, end) + code;
    from = to + 1;
  }
  return fitting;
}

/** Whether some spelling of the pattern `line[from, to)`, and of what follows it, stands in the text. */
function fits(line: string, from: number, to: number, next: Continuation | null, text: string, start: number): boolean {
  let at = start;
  for (let i = from; i < to; i++) {
    let wanted = line.charCodeAt(i);
    if (wanted === BACKSLASH) wanted = line.charCodeAt(++i);
    if (wanted === OPEN) {
      const [rest, here] = [{ from: closingBrace(line, i) + 1, to, next }, at];
      return someChoice(line, i, rest.from, (begin, end) => fits(line, begin, end, rest, text, here));
    }
    at = stepOver(wanted, text, at);
    if (at < 0) return false;
  }
  if (next) return fits(line, next.from, next.to, next.next, text, at);
  return !isWordUnit(text.charCodeAt(at));
}
