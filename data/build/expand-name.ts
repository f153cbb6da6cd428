import { expand } from 'brace-expansion';

/**
 * All spellings that a name pattern stands for: `massage{,s}` gives `massage` and `massages`.
 * Brace rules are those of Bash, through the brace-expansion package.
 */
export function expandName(pattern: string): readonly string[] {
  return [...new Set(expand(pattern).map((form) => form.replace(/\s+/g, ' ').trim()))];
}

/** A brace group that offers space and hyphen, with or without nothing: `{ ,-}`, `{,-, }`. */
const JOINT = /\{((?:[ -]?,)+[ -]?)\}/g;

/**
 * `~` for each group that offers both space and hyphen: the matcher reads it as either, and the vocabulary that every
 * page pays for holds one form instead of two.
 */
export function foldJoints(pattern: string): string {
  return pattern.replace(JOINT, (group, inner: string) => {
    const choices = inner.split(',');
    if (!choices.includes(' ') || !choices.includes('-')) return group;
    return choices.includes('') ? '{,~}' : '~';
  });
}
