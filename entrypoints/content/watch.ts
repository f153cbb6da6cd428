import { parentOrHostOf } from './dom';
import { isInline } from './text-blocks';

/** Pause between two looks at what changed, in milliseconds, on a quiet page. */
const PAUSE = 100;
/** On a stormy page the pause grows to this many times the cost of the last look: 2 % of the main thread. */
const COST_FACTOR = 50;
const LONGEST_PAUSE = 3_000;
/** More elements than this changed at once: one reading of the whole page is cheaper than many of its parts. */
const HUGE = 1_000;

type Root = Element | ShadowRoot;

/** What changed since the last look. */
export interface Changes {
  /** Subtrees to be read whole. */
  readonly deep: ReadonlySet<Root>;
  /** Elements whose own text is to be read again. */
  readonly shallow: ReadonlySet<Root>;
  /** So much changed that everything is to be read again. */
  readonly everything: boolean;
  /** Something was taken out of the page. */
  readonly removed: boolean;
}

/**
 * Follows the page's changes in the document and in each open shadow root handed to `watchRoot`. Observer callbacks
 * only collect; `onChanges` is called after a pause, never within a callback, and not while the tab is hidden.
 */
export function watchPage(
  onChanges: (changes: Changes) => void,
  lastCost: () => number,
  signal: AbortSignal,
): { readonly watchRoot: (root: Node) => void } {
  let deep = new Set<Root>();
  let shallow = new Set<Root>();
  let removed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      removed ||= record.removedNodes.length > 0;
      collect(record, deep, shallow);
    }
    timer ??= setTimeout(look, Math.min(LONGEST_PAUSE, Math.max(PAUSE, lastCost() * COST_FACTOR)));
  });

  function look(): void {
    timer = undefined;
    if (signal.aborted) return;
    if (document.hidden) {
      document.addEventListener('visibilitychange', look, { once: true, signal });
      return;
    }
    const changes = { deep, shallow, everything: deep.size + shallow.size > HUGE, removed };
    deep = new Set();
    shallow = new Set();
    removed = false;
    onChanges(changes);
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return { watchRoot: (root) => observer.observe(root, { childList: true, characterData: true, subtree: true }) };
}

function collect(record: MutationRecord, deep: Set<Root>, shallow: Set<Root>): void {
  if (deep.size + shallow.size > HUGE) return;
  if (record.type === 'characterData') {
    const owner = blockAround(record.target);
    if (owner) shallow.add(owner);
    return;
  }
  let touchesOwnText = record.removedNodes.length > 0;
  for (const node of record.addedNodes) {
    if (node instanceof Element && !isInline(node)) deep.add(node);
    else touchesOwnText = true;
  }
  const owner = touchesOwnText ? blockAround(record.target) : null;
  if (owner) shallow.add(owner);
}

/** The element whose own text holds this node. */
function blockAround(node: Node): Root | null {
  let at: Node | null = node;
  while (at) {
    if (at instanceof ShadowRoot || (at instanceof Element && !isInline(at))) return at;
    at = parentOrHostOf(at);
  }
  return null;
}
