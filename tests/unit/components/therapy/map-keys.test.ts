import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPosition } from '@/components/therapy/map-keys';

const rows = [[20, 140, 190], [140], [30, 165]];

describe('nextPosition', () => {
  it.each([
    ['ArrowRight', { row: 0, item: 0 }, { row: 0, item: 1 }],
    ['ArrowRight', { row: 0, item: 3 }, { row: 0, item: 3 }],
    ['ArrowLeft', { row: 0, item: 1 }, { row: 0, item: 0 }],
    ['ArrowLeft', { row: 0, item: 0 }, { row: 0, item: 0 }],
    ['ArrowDown', { row: 0, item: 0 }, { row: 1, item: 0 }],
    ['ArrowDown', { row: 0, item: 3 }, { row: 1, item: 1 }],
    ['ArrowUp', { row: 2, item: 2 }, { row: 1, item: 1 }],
    ['ArrowUp', { row: 0, item: 2 }, { row: 0, item: 2 }],
    ['Home', { row: 2, item: 2 }, { row: 0, item: 0 }],
    ['End', { row: 0, item: 2 }, { row: 2, item: 0 }],
  ])('%s from %j', (key, at, expected) => {
    expect(nextPosition(key, at, rows, false)).toEqual(expected);
  });

  it('follows the eye where the name stands on the right', () => {
    expect(nextPosition('ArrowLeft', { row: 0, item: 0 }, rows, true)).toEqual({ row: 0, item: 3 });
    expect(nextPosition('ArrowRight', { row: 0, item: 3 }, rows, true)).toEqual({ row: 0, item: 0 });
    expect(nextPosition('ArrowLeft', { row: 0, item: 2 }, rows, true)).toEqual({ row: 0, item: 1 });
  });

  it('leaves other keys alone', () => expect(nextPosition('Tab', { row: 0, item: 0 }, rows, false)).toBeNull());

  it('never leaves the map', () => {
    const anyRows = fc.array(fc.array(fc.double({ min: 0, max: 229, noNaN: true }), { minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: 9,
    });
    const keys = fc.array(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'), { maxLength: 40 });
    fc.assert(
      fc.property(anyRows, keys, fc.boolean(), (map, pressed, isRtl) => {
        let at = { row: 0, item: 0 };
        for (const key of pressed) at = nextPosition(key, at, map, isRtl) ?? at;
        expect(at.item).toBeGreaterThanOrEqual(0);
        expect(map[at.row]?.length).toBeGreaterThanOrEqual(at.item);
      }),
    );
  });
});
