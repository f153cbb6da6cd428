import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRACE, nextHover, openMark, type HoverEvent, type HoverState } from '@/entrypoints/content/hover-state';

const IDLE: HoverState<string> = { kind: 'idle' };
const REST = 300;

function pointer(
  over: string | null,
  now: number,
  rest: Partial<Extract<HoverEvent<string>, { kind: 'pointer' }>> = {},
): HoverEvent<string> {
  return { kind: 'pointer', over, inCard: false, isFast: false, rest: REST, now, ...rest };
}

const run = (events: readonly HoverEvent<string>[], from: HoverState<string> = IDLE) => events.reduce<HoverState<string>>(nextHover, from);
const openCard = run([pointer('yoga', 0), pointer('yoga', REST)]);

describe('opening', () => {
  it('opens after the pointer has rested on a mark, not before', () => {
    expect(openMark(run([pointer('yoga', 0), pointer('yoga', REST - 1)]))).toBeNull();
    expect(openMark(openCard)).toBe('yoga');
  });

  it('does not open for a pointer that is only passing', () => {
    expect(openMark(run([pointer('yoga', 0, { isFast: true }), { kind: 'time', now: 5_000 }]))).toBeNull();
  });

  it('starts again when the pointer leaves and comes back', () => {
    expect(openMark(run([pointer('yoga', 0), pointer(null, 100), pointer('yoga', 200), pointer('yoga', 400)]))).toBeNull();
  });

  it('starts again on another mark', () => {
    expect(openMark(run([pointer('yoga', 0), pointer('massage', 200), pointer('massage', 400)]))).toBeNull();
  });

  it('opens at once by key or tap', () => {
    expect(openMark(nextHover(IDLE, { kind: 'open', on: 'yoga' }))).toBe('yoga');
  });
});

describe('staying (WCAG 2.2, 1.4.13)', () => {
  it('is persistent: no time closes a card that is pointed at', () => {
    expect(openMark(run([pointer('yoga', 10_000), { kind: 'time', now: 1e9 }], openCard))).toBe('yoga');
  });

  it('is hoverable: the pointer may stay in the card', () => {
    expect(openMark(run([pointer(null, 1_000, { inCard: true }), { kind: 'time', now: 1e9 }], openCard))).toBe('yoga');
  });

  it('waits for a pointer on its way, then goes', () => {
    const left = nextHover(openCard, pointer(null, 1_000));
    expect(openMark(nextHover(left, { kind: 'time', now: 1_000 + GRACE - 1 }))).toBe('yoga');
    expect(openMark(nextHover(left, pointer(null, 1_000 + GRACE - 1, { inCard: true })))).toBe('yoga');
    expect(openMark(nextHover(left, { kind: 'time', now: 1_000 + GRACE }))).toBeNull();
  });

  it('is dismissible at once', () => {
    expect(nextHover(openCard, { kind: 'close' })).toEqual(IDLE);
  });

  it('keeps the open card while the pointer rests on another mark, then changes to that', () => {
    const resting = nextHover(openCard, pointer('massage', 1_000));
    expect(openMark(resting)).toBe('yoga');
    expect(openMark(nextHover(resting, { kind: 'time', now: 1_000 + REST }))).toBe('massage');
  });
});

it('never opens a card without a rest of the full time on one mark, whatever the pointer does', () => {
  const move = fc.record({ over: fc.constantFrom('yoga', 'massage', null), step: fc.integer({ min: 1, max: 299 }), isFast: fc.boolean() });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
      let now = 0;
      let since = { mark: '', at: 0 };
      let state: HoverState<string> = IDLE;
      for (const { over, step, isFast } of moves) {
        now += step;
        if (isFast || over !== since.mark) since = { mark: isFast ? '' : (over ?? ''), at: now };
        const before = openMark(state);
        state = nextHover(state, pointer(over, now, { isFast }));
        const after = openMark(state);
        if (after !== null && after !== before && (after !== since.mark || now - since.at < REST)) return false;
      }
      return true;
    }),
    { numRuns: 2_000 },
  );
});
