/** Ways to rearrange the nodes of a page without changing what a reader sees. */
export type DistortionName = keyof typeof DISTORTIONS;

type Random = () => number;

/** A small random generator with a seed (mulberry32), so that each run distorts alike. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const DISTORTIONS = {
  /** Each text node in pieces of one to four characters. */
  split(root: Node, random: Random) {
    const length = 1 + Math.floor(random() * 4);
    for (const text of textsBelow(root)) splitAll(text, length);
  },
  /** Empty text nodes and comments around and between pieces. */
  empty(root: Node, random: Random) {
    for (const text of textsBelow(root)) {
      const middle = Math.floor(random() * text.data.length);
      if (middle > 0) text.splitText(middle).before('', document.createComment(' massage '), '');
      text.before('', document.createComment(''));
    }
  },
  /** Inline elements around pieces. */
  wrap(root: Node, random: Random) {
    for (const text of textsBelow(root)) {
      for (const piece of splitAll(text, 1 + Math.floor(random() * 5))) {
        if (random() < 0.5) continue;
        const tag = WRAPPERS[Math.floor(random() * WRAPPERS.length)] ?? 'b';
        const wrapper = document.createElement(tag);
        piece.before(wrapper);
        wrapper.append(piece);
      }
    }
  },
  /** Soft hyphens and zero-width characters inside words. */
  unseen(root: Node, random: Random) {
    for (const text of textsBelow(root)) {
      text.data = text.data.replace(/(?<=[A-Za-z])(?=[a-z])/g, () =>
        random() < 0.25 ? (UNSEEN[Math.floor(random() * UNSEEN.length)] ?? '') : '',
      );
    }
  },
  /** Everything at once. */
  all(root: Node, random: Random) {
    DISTORTIONS.unseen(root, random);
    DISTORTIONS.wrap(root, random);
    DISTORTIONS.empty(root, random);
  },
};

const WRAPPERS = ['b', 'i', 'em', 'span', 'font', 'mark', 'strong', 'u', 'bdi'];
const UNSEEN = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'];
/** Text in these is not laid out as such. */
const OTHER = 'script,style,template,textarea,option,title,noscript,svg,iframe';

function textsBelow(root: Node): Text[] {
  const found: Text[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text && node.data.trim() !== '') found.push(node);
    if (node instanceof Element && (node.matches(OTHER) || node.shadowRoot)) return;
    for (const child of node.childNodes) walk(child);
  };
  walk(root);
  return found;
}

function splitAll(text: Text, length: number): Text[] {
  const pieces = [text];
  let rest = text;
  while (rest.data.length > length) {
    rest = rest.splitText(length);
    pieces.push(rest);
  }
  return pieces;
}
