import findAndReplaceDOMText from 'findandreplacedomtext';
import { toPattern } from './patterns';

let pattern = /(?!)/g;

/** One expression for findAndReplaceDOMText. */
export function make({ names }: { readonly names: readonly string[] }): void {
  pattern = toPattern(names);
}

/** Wraps what it finds, over inline elements too. */
export function scan(): () => unknown {
  findAndReplaceDOMText(document.body, { find: pattern, wrap: 'mark', preset: 'prose' });
  return () => ({ found: document.querySelectorAll('mark').length, digest: 0 });
}
