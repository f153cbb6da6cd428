import { render } from 'preact';
import { HoverCard } from '@/components/card/HoverCard';
import css from '@/components/card/card.css?inline';
import type { Box, CardHandle, CardOrder } from '@/domain/card/card';
import { applyStyles, createHost } from './host';
import { bounds, GAP, keepPlaced } from './place';

/**
 * Puts up a card for one mark. Guarantees after WCAG 2.2, 1.4.13: Esc closes it wherever the focus is; it never takes
 * the focus unless asked to, and gives it back. The page sees one empty element and nothing of the card's text.
 */
export function openCard(order: CardOrder): CardHandle {
  const { host, root, remove } = createHost(order.theme);
  applyStyles(root, css);
  const container = document.createElement('div');
  root.append(container);
  const before = order.takeFocus ? document.activeElement : null;
  render(<HoverCard model={order.model} onReadMore={order.onReadMore} onNote={order.onNote} onClose={order.onClose} />, container);
  const stopPlacing = order.model.sheet ? placeSheet(host) : keepPlaced(host, order.anchor, order.onClose);
  const listening = new AbortController();
  listenForEscape(order.onClose, listening.signal);
  if (order.takeFocus) container.querySelector<HTMLElement>('button, a[href]')?.focus();

  return {
    holds: (x, y, target) => target === host || holdsPoint(host, order, x, y),
    close() {
      listening.abort();
      stopPlacing();
      const hadFocus = root.activeElement !== null;
      render(null, container);
      remove();
      if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
}

function placeSheet(host: HTMLElement): () => void {
  for (const [name, value] of [
    ['inset', 'auto 0 0 0'],
    ['width', 'auto'],
  ] as const)
    host.style.setProperty(name, value, 'important');
  return () => undefined;
}

/** While a card is open Esc belongs to it: a dialog of the page beneath must not go with it. */
function listenForEscape(onClose: () => void, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onClose();
    },
    { capture: true, signal },
  );
}

/** The card itself, and the narrow gap that a pointer crosses on its way from mark to card. */
function holdsPoint(host: HTMLElement, order: CardOrder, x: number, y: number): boolean {
  const card = host.getBoundingClientRect();
  if (isIn(card, x, y)) return true;
  const boxes = order.anchor();
  if (boxes.length === 0) return false;
  const mark = bounds(boxes);
  const gap =
    card.top >= mark.bottom - GAP
      ? {
          left: Math.min(mark.left, card.left),
          right: Math.max(mark.right, Math.min(card.right, mark.right)),
          top: mark.bottom,
          bottom: card.top,
        }
      : { left: Math.min(mark.left, card.left), right: mark.right, top: card.bottom, bottom: mark.top };
  return isIn(gap, x, y);
}

function isIn(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
