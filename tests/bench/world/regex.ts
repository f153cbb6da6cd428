import { toPattern } from './patterns';
import { textNodes, toResult } from './scan-result';

let pattern = /(?!)/g;

/** Written, not yet compiled: the browser does that at the first use. */
export function make({ names }: { readonly names: readonly string[] }): void {
  pattern = toPattern(names);
}

/** The expression over each text node. */
export function scan(): () => unknown {
  const texts: string[] = [];
  for (const { data } of textNodes()) for (const [text] of data.matchAll(pattern)) texts.push(text);
  return () => toResult(texts);
}
