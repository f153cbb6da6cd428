/**
 * All forms of a brace pattern, in the order of Bash: `{a,b}{,s}` → `a`, `as`, `b`, `bs`. Groups may be nested; a group
 * without a comma stands for itself, and a backslash takes a comma its meaning. Written out here since every page pays for it: a test holds it to the
 * brace-expansion package for each name of the knowledge base.
 */
export function unfold(pattern: string): string[] {
  for (let open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
    const choices = choicesAt(pattern, open);
    if (choices.length < 2) continue;
    const head = unescape(pattern.slice(0, open));
    const tails = unfold(pattern.slice(closingBrace(pattern, open) + 1));
    return choices.flatMap(unfold).flatMap((choice) => tails.map((tail) => head + choice + tail));
  }
  return [unescape(pattern)];
}

function unescape(pattern: string): string {
  return pattern.includes('\\') ? pattern.replace(/\\(.)/g, '$1') : pattern;
}

/** Where the group that opens at `open` closes, or -1. */
export function closingBrace(pattern: string, open: number): number {
  let depth = 0;
  for (let i = open; i >= 0 && i < pattern.length; i++) {
    if (pattern[i] === '{') depth++;
    if (pattern[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

/** What is offered between the commas of a group; nested groups stay whole. Empty where the group does not close. */
function choicesAt(pattern: string, open: number): string[] {
  const close = closingBrace(pattern, open);
  const choices: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let i = from; i <= close; i++) {
    const character = pattern[i];
    if (character === '\\') i++;
    else if (character === '{') depth++;
    if (i === close || (character === ',' && depth === 0)) {
      choices.push(pattern.slice(from, i));
      from = i + 1;
    } else if (character === '}') depth--;
  }
  return choices;
}

/** What is to stand behind an alternative: the rest of the pattern around its group. */
export interface Continuation {
  readonly from: number;
  readonly to: number;
  readonly next: Continuation | null;
}

/** Asks for each alternative `[from, to)` of the group that opens at `open` and ends before `end`, until one is the answer. */
export function someChoice(pattern: string, open: number, end: number, isAnswer: (from: number, to: number) => boolean): boolean {
  let depth = 0;
  let from = open + 1;
  for (let i = from; i < end; i++) {
    const character = pattern[i];
    if (character === '\\') i++;
    else if (character === '{') depth++;
    if (depth === 0 && (character === ',' || character === '}')) {
      if (isAnswer(from, i)) return true;
      from = i + 1;
    } else if (character === '}') depth--;
  }
  return false;
}
