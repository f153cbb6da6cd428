declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: string[]);
    search(text: string): [last: number, words: string[]][];
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(node: Node, options: { find: RegExp; wrap: string; preset: 'prose' }): unknown;
}
