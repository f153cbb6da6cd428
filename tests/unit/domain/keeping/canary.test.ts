import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { canaryOf, canarySchema, compareCanaries, nextCanary, NO_RECORDS, type Counted } from '../../../../domain/keeping/canary.ts';

const records = fc.uniqueArray(fc.record({ id: fc.uuid(), revision: fc.integer({ min: 1, max: 1_000 }) }), {
  selector: ({ id }) => id,
  maxLength: 30,
});

describe('the canary', () => {
  test('is the same however the records came in', () => {
    fc.assert(
      fc.property(records, fc.nat(), (all, seed) => {
        const shuffled = all.toSorted((a, b) => ((a.revision * 31 + seed) % 97) - ((b.revision * 31 + seed) % 97));
        const oneByOne = shuffled.reduce((canary, each) => nextCanary(canary, [[undefined, each]]), NO_RECORDS);
        expect(oneByOne).toEqual({ ...canaryOf(all, all.length) });
      }),
    );
  });

  test('follows changes and removals', () => {
    fc.assert(
      fc.property(records, (all) => {
        let canary = canaryOf(all, 0);
        const later = all.map(({ id, revision }) => ({ id, revision: revision + 1 }));
        canary = nextCanary(
          canary,
          all.map((each, i): [Counted, Counted | undefined] => [each, later[i]]),
        );
        expect(canary).toEqual(canaryOf(later, 1));
        canary = nextCanary(
          canary,
          later.map((each): [Counted, undefined] => [each, undefined]),
        );
        expect(canary).toEqual({ ...NO_RECORDS, generation: 2 });
        expect(v.parse(canarySchema, canary)).toEqual(canary);
      }),
    );
  });

  test('tells one lost record and one old revision', () => {
    fc.assert(
      fc.property(records, (all) => {
        fc.pre(all.length > 0);
        const whole = canaryOf(all, 5);
        expect(canaryOf(all.slice(1), 5)).not.toEqual(whole);
        const [first, ...rest] = all;
        expect(canaryOf([{ id: first?.id ?? '', revision: (first?.revision ?? 0) + 1 }, ...rest], 5).hash).not.toBe(whole.hash);
      }),
    );
  });
});

describe('compareCanaries', () => {
  const now = canaryOf(
    [
      { id: 'a', revision: 1 },
      { id: 'b', revision: 2 },
    ],
    7,
  );
  test.each([
    ['the same in both', now, 2, now, 'same'],
    ['outside one change older: a window closed in between', now, 2, { ...now, generation: 6 }, 'ahead'],
    ['never kept outside', now, 2, null, 'ahead'],
    ['the database is empty', NO_RECORDS, 0, now, 'behind'],
    ['the database is new', null, 0, now, 'behind'],
    ['rows are gone', now, 1, now, 'behind'],
    ['rows are gone and nothing is kept outside', now, 1, null, 'behind'],
    ['the database is an old copy', { ...now, generation: 3 }, 2, now, 'behind'],
    ['as many rows, but others', { ...now, hash: '0'.repeat(16) }, 2, now, 'behind'],
    ['nothing anywhere', null, 0, null, 'ahead'],
    ['rows from before there was a canary', null, 5, null, 'ahead'],
  ] as const)('%s: %s %d', (_, inside, counted, outside, verdict) => {
    expect(compareCanaries(inside, counted, outside)).toBe(verdict);
  });
});
