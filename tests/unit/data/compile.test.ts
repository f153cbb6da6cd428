import { describe, expect, it } from 'vitest';
import { toLexicon } from '@/data/build/compile';
import { createMatcher } from '@/domain/matcher/match';
import { exampleCondition, exampleTherapy } from './example-record';

describe('toLexicon', () => {
  const match = createMatcher(
    toLexicon({
      therapies: [
        exampleTherapy({
          names: [{ pattern: 'example{ ,-}therap{y,ies}', tier: 'T0', notAfter: ['self-administered'], notBefore: ['2-in-1 Kit'] }],
        }),
      ],
      conditions: [exampleCondition()],
    }),
  );
  const found = (text: string) => match(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

  it('holds every spelling of therapies and conditions', () => {
    expect(found('Example-therapy and example therapies for example pains')).toEqual([
      'therapy: Example-therapy',
      'therapy: example therapies',
      'condition: example pains',
    ]);
  });

  it.each(['self-administered example therapy', 'Self administered example therapy', 'example therapy 2-in-1 kit'])(
    'takes a hyphen in a forbidden neighbour for a space: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
