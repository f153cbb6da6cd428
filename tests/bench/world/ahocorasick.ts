import AhoCorasick from 'ahocorasick';
import { scanNodes, type Hit } from './aho-nodes';

let automaton: AhoCorasick | undefined;

/** npm ahocorasick: an automaton of Maps. */
export function make({ names }: { readonly names: readonly string[] }): void {
  automaton = new AhoCorasick([...names]);
}

/** Per text node; the package reports where a hit ends and all words that end there. */
export function scan(): () => unknown {
  return scanNodes((text) =>
    (automaton?.search(text) ?? []).flatMap(([last, words]) => words.map((word): Hit => [last + 1 - word.length, last + 1])),
  );
}
