/** Where a reader is with the card; `M` is whatever stands for a mark. */
export type HoverState<M> =
  | { readonly kind: 'idle' }
  /** The pointer rests on a mark; the card opens at `due`. `open`: the mark whose card is open meanwhile. */
  | { readonly kind: 'resting'; readonly on: M; readonly due: number; readonly open: M | null }
  | { readonly kind: 'open'; readonly on: M }
  /** The pointer has left mark and card; the card closes at `due`. */
  | { readonly kind: 'leaving'; readonly on: M; readonly due: number };

/** What happens to a reader's pointer. Times in milliseconds of one clock. */
export type HoverEvent<M> =
  /** The pointer is here now. `inCard`: over the card or on the way to it. `isFast`: it is only passing. */
  | {
      readonly kind: 'pointer';
      readonly over: M | null;
      readonly inCard: boolean;
      readonly isFast: boolean;
      readonly rest: number;
      readonly now: number;
    }
  | { readonly kind: 'time'; readonly now: number }
  /** Opened by key, tap or jump, without waiting. */
  | { readonly kind: 'open'; readonly on: M }
  /** Esc, the close button, a tap outside, or the mark is gone. */
  | { readonly kind: 'close' };

/** Time in which a pointer that left may come back, after WCAG 2.2, 1.4.13 (hoverable): the way from mark to card. */
export const GRACE = 300;

/**
 * The whole of hover intent. Guarantees after WCAG 2.2, 1.4.13: a card stays while the pointer is on its mark or on
 * the card, however long; it closes on `close` at once; it opens only for a pointer that has come to rest.
 */
export function nextHover<M>(state: HoverState<M>, event: HoverEvent<M>): HoverState<M> {
  switch (event.kind) {
    case 'open':
      return { kind: 'open', on: event.on };
    case 'close':
      return { kind: 'idle' };
    case 'time':
      return afterTime(state, event.now);
    case 'pointer':
      return afterTime(afterPointer(state, event), event.now);
  }
}

function afterPointer<M>(state: HoverState<M>, event: Extract<HoverEvent<M>, { kind: 'pointer' }>): HoverState<M> {
  const open = openMark(state);
  if (event.inCard || (event.over !== null && event.over === open)) return open === null ? { kind: 'idle' } : { kind: 'open', on: open };
  if (event.over !== null && !event.isFast) {
    if (state.kind === 'resting' && state.on === event.over) return state;
    return { kind: 'resting', on: event.over, due: event.now + event.rest, open };
  }
  if (open === null) return { kind: 'idle' };
  return state.kind === 'leaving' ? state : { kind: 'leaving', on: open, due: event.now + GRACE };
}

function afterTime<M>(state: HoverState<M>, now: number): HoverState<M> {
  if (state.kind === 'resting' && now >= state.due) return { kind: 'open', on: state.on };
  if (state.kind === 'leaving' && now >= state.due) return { kind: 'idle' };
  return state;
}

/** The mark whose card is on the screen. */
export function openMark<M>(state: HoverState<M>): M | null {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'resting':
      return state.open;
    case 'open':
    case 'leaving':
      return state.on;
  }
}
