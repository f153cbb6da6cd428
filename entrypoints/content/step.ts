import { rectsOf } from './hit-test';
import type { Mention } from './page-index';
import { isMentionVisible } from './visible';

/** Moves a reader from mark to mark without a pointer. Begins at the first mark on the screen. */
export class Stepper {
  readonly #marked: () => readonly Mention[];
  readonly #open: (mention: Mention) => void;
  #last: Mention | null = null;

  constructor(marked: () => readonly Mention[], open: (mention: Mention) => void) {
    this.#marked = marked;
    this.#open = open;
  }

  /** Opens the next (1) or previous (-1) mark's card, round and round. False where nothing is marked. */
  step(by: 1 | -1): boolean {
    const list = this.#marked().filter(isMentionVisible);
    const at = this.#last ? list.indexOf(this.#last) : -1;
    const next = at >= 0 ? at + by : firstOnScreen(list);
    return this.jump(list[(next + list.length) % list.length]);
  }

  /** Scrolls to a mention and opens its card. False where there is none. */
  jump(mention: Mention | undefined): boolean {
    if (!mention) return false;
    this.#last = mention;
    const { startNode } = mention.location;
    const [box] = rectsOf(mention.location);
    if (!box || box.top < 0 || box.bottom > innerHeight) startNode.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.#open(mention);
    return true;
  }
}

function firstOnScreen(list: readonly Mention[]): number {
  const at = list.findIndex(({ location }) => rectsOf(location).some((box) => box.top >= 0 && box.bottom <= innerHeight));
  return Math.max(at, 0);
}
