import { describe, expect, it } from 'vitest';
import { toLexicon } from '@/data/build/compile';
import { parseRule } from '@/domain/matcher/name-rule';
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
  const found = (text: string) =>
    match(text)
      .filter(({ kind }) => kind !== 'other')
      .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

  it('keeps that a name is a surname, too', () => {
    const names = [{ pattern: 'Example', tier: 'T0' as const, surname: true as const }];
    const lexicon = toLexicon({ therapies: [exampleTherapy({ names })], conditions: [] });
    expect(parseRule(lexicon.rules)).toEqual({ notAfter: [], notBefore: [], surname: true });
  });

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

  it('writes the lists of a name as word lists, and gives each therapy the words of its field', () => {
    const lexicon = toLexicon({
      therapies: [
        exampleTherapy({
          kind: 'psychotherapy',
          names: [{ pattern: 'EXT', tier: 'T2', notWith: ['time zone', 'pay*'], context: ['kick-off'], only: 'long-form' }],
        }),
      ],
      conditions: [],
    });
    expect(parseRule(lexicon.rules)).toEqual({
      notAfter: [],
      notBefore: [],
      notWith: 'time_zone pay*',
      context: 'kick_off',
      only: 'long-form',
    });
    expect(lexicon.fields).toHaveLength(1);
    expect(lexicon.fields[0]).toMatch(/^[^|]+\|[^|]*\banxi\*/);
    expect(lexicon.elsewhere).toContain('motorcycle');
  });
});
