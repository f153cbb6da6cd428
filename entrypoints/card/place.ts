import { autoUpdate, computePosition, flip, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import type { Box } from '@/domain/card/card';

/** Gap between mark and card, in CSS pixels. */
export const GAP = 6;
const MARGIN = 8;

/** With less height than this, findings, safety and actions cannot all stay in view. */
const LOW = 300;

/**
 * Keeps the host below (or, without room, above) the mark, inside the viewport, while the page scrolls, zooms or
 * resizes. Calls `onLost` when the mark is no longer drawn on the screen. Returns the function that ends it.
 */
export function keepPlaced(host: HTMLElement, anchor: () => readonly Box[], onLost: () => void): () => void {
  const reference: VirtualElement = {
    getBoundingClientRect: () => toRect(bounds(anchor())),
    getClientRects: () => anchor().map(toRect),
  };
  const place = async () => {
    const boxes = anchor();
    if (boxes.length === 0 || !meetsScreen(bounds(boxes))) return onLost();
    const { x, y } = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        flip({ padding: MARGIN }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            host.style.setProperty('--available', `${Math.max(160, Math.floor(availableHeight))}px`);
            host.classList.toggle('low', availableHeight < LOW);
          },
        }),
      ],
    });
    host.style.setProperty('translate', `${Math.round(x)}px ${Math.round(y)}px`, 'important');
  };
  const stopUpdates = autoUpdate(reference, host, () => void place(), { ancestorScroll: false, layoutShift: false });
  // In the capture phase this also hears the scrolling of inner boxes, which a reference without an element cannot name.
  const scrolling = new AbortController();
  document.addEventListener('scroll', () => void place(), { capture: true, passive: true, signal: scrolling.signal });
  return () => {
    stopUpdates();
    scrolling.abort();
  };
}

/** The smallest box around all of them. */
export function bounds(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

function toRect({ left, top, right, bottom }: Box): DOMRect {
  return new DOMRect(left, top, right - left, bottom - top);
}

function meetsScreen(box: Box): boolean {
  return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
}
