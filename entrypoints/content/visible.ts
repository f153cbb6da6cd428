import { isVisible, parentOf, parentOrHostOf } from './dom';
import type { Mention } from './page-index';

/** How far up an element that clips its text away is looked for: such elements hold little. */
const CLIP_REACH = 3;
/** Text further out than this, in CSS pixels, was sent there to be heard and not seen. */
const FAR_OUT = -999;

/** Whether a reader can see a mention now: not hidden, folded away, or made for screen readers alone. Reads styles. */
export function isMentionVisible(mention: Mention): boolean {
  return isShown(mention) && !isForEarsOnly(mention);
}

/** Whether a mention is neither hidden nor folded away. */
function isShown({ location }: Mention): boolean {
  const parent = parentOf(location.startNode);
  // The element of a closed <details> is itself visible, though text that stands directly in it is not.
  const isFolded = parent instanceof HTMLDetailsElement && !parent.open;
  // Text that has become a draft is the reader's own.
  const isEdited = parent instanceof HTMLElement && parent.isContentEditable;
  return !(parent instanceof Element) || (isVisible(parent) && !isFolded && !isEdited);
}

/** Whether the page itself draws a line below the mention's text: a link's, mostly. */
export function isUnderlined({ location, block }: Mention): boolean {
  for (let at = parentOf(location.startNode); at instanceof Element; at = parentOf(at)) {
    const style = getComputedStyle(at);
    if (style.textDecorationLine.includes('underline')) return true;
    if (at === block.owner) return false;
    if (style.borderBottomStyle !== 'none' && style.borderBottomWidth !== '0px') return true;
  }
  return false;
}

/** Whether a mention is clipped away or sent out of the page, as text for screen readers is. Reads styles, no layout. */
export function isForEarsOnly({ location }: Mention): boolean {
  let at = parentOf(location.startNode);
  for (let i = 0; i < CLIP_REACH && at instanceof Element; i++, at = parentOrHostOf(at))
    if (isClippedAway(getComputedStyle(at))) return true;
  return false;
}

function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (style.fontSize === '0px' || parseFloat(style.textIndent) < FAR_OUT) return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (/^rect\((?:[01]px,? ?){4}\)$/.test(style.clip) || /^inset\((?:50|100)%/.test(style.clipPath)) return true;
  if (parseFloat(style.left) < FAR_OUT || parseFloat(style.top) < FAR_OUT) return true;
  return style.overflow !== 'visible' && parseFloat(style.width) <= 1 && parseFloat(style.height) <= 1;
}
