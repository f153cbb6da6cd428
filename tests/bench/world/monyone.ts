import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { scanNodes, type Hit } from './aho-nodes';

let automaton: AhoCorasick | undefined;

/** npm @monyone/aho-corasick, its build over a double array. */
export function make({ names }: { readonly names: readonly string[] }): void {
  automaton = new AhoCorasick([...names]);
}

/** Per text node. */
export function scan(): () => unknown {
  return scanNodes((text) => (automaton?.matchInText(text) ?? []).map(({ begin, end }): Hit => [begin, end]));
}
