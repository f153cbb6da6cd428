import { render } from 'preact';
import { ChooserCard } from '@/components/card/ChooserCard';
import { HoverCard } from '@/components/card/HoverCard';
import css from '@/components/card/card.css?inline';
import type { Box, CardHandle, CardModel, CardOrder } from '@/domain/card/card';
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
  showFirst(order, container);
  const stopPlacing = order.models[0]?.sheet ? placeSheet(host) : keepPlaced(host, order.anchor, order.onClose);
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

function showFirst(order: CardOrder, container: HTMLElement): void {
  const [model, ...others] = order.models;
  if (model && others.length === 0) showCard(model, order, container);
  else showChooser(order, container);
}

function showCard(model: CardModel, { onReadMore, onNote, onClose }: CardOrder, container: HTMLElement): void {
  const { id } = model.brief;
  render(<HoverCard model={model} onReadMore={() => onReadMore(id)} onNote={() => onNote(id)} onClose={onClose} />, container);
}

/** The chosen card takes the chooser's place; it has the focus, since the button that was pressed is gone. */
function showChooser(order: CardOrder, container: HTMLElement): void {
  function choose(id: string): void {
    const model = order.models.find(({ brief }) => brief.id === id);
    if (!model) return;
    render(null, container);
    showCard(model, order, container);
    container.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  }
  const entries = order.models.map(({ brief: { id, name, oneLine } }) => ({ id, name, oneLine }));
  const sheet = order.models.some((model) => model.sheet);
  render(<ChooserCard name={order.name} entries={entries} sheet={sheet} onChoose={choose} onClose={order.onClose} />, container);
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
