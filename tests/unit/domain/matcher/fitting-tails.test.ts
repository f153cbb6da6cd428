import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLexicon } from '@/data/build/compile';
import { readKnowledge } from '@/data/build/read-knowledge';
import { fittingTails } from '@/domain/matcher/fitting-tails';
import { parseTails, readPieces } from '@/domain/matcher/lexicon';

describe('fittingTails', () => {
  it.each([
    ['one word', '=a.0', ', and', '=a.0'],
    ['a longer word', '=a.0', 's', ''],
    ['white space of any length', ' pain=a.0', '\n  pain.', ' pain=a.0'],
    ['a joint as hyphen', '~pain=a.0', '-pain', '~pain=a.0'],
    ['a joint as space', '~pain=a.0', ' pain', '~pain=a.0'],
    ['a joint as nothing', '~pain=a.0', 'pain', ''],
    ['the code of a rest before', ' ache=a.0| pain', ' pain', ' pain=a.0'],
    ['several of a line', '=a.0| pain=b.0| pain{,s}=c.1', ' pain', '=a.0| pain=b.0| pain{,s}=c.1'],
    ['an exact form', '=a.2=MFR', ' is', '=a.2=MFR'],
    ['nested groups', ' {low{,er},upper} pain=a.0', ' Lower Pain', ' {low{,er},upper} pain=a.0'],
    ['nested groups that go on otherwise', ' {low{,er},upper} pain=a.0', ' lowest pain', ''],
    ['a comma of the name itself', '{\\, low,} pain=a.0', ', low pain', '{\\, low,} pain=a.0'],
    ['groups behind groups', '{,s} {a,ab}{b,c}=a.0', 's abc', '{,s} {a,ab}{b,c}=a.0'],
  ])('keeps or drops: %s', (_, line, text, expected) => {
    expect(fittingTails(line, text, 0)).toBe(expected);
  });

  it('keeps just those of which a spelling stands there, for each line of the knowledge base', async () => {
    const lexicon = toLexicon((await readKnowledge('data')).knowledge);
    const lines = lexicon.tails.split('\n').map(readPieces);
    const rules = lexicon.rules.split('\n');
    const separators = fc.constantFrom(' ', '\n ', '-');
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.nat(), separators, fc.constantFrom('', '.', ' and', 's'), (at, pick, joint, behind) => {
        const line = lines[at] ?? '';
        const tails = parseTails(line, rules);
        const text = (tails[pick % tails.length]?.rest ?? '').replaceAll('~', joint) + behind;
        const standing = tails.filter(({ rest }) => new RegExp(`^${toSource(rest)}(?![a-z0-9])`).test(text));
        const fitting = fittingTails(line, text, 0);
        const kept = fitting === '' ? [] : parseTails(fitting, rules);
        expect(kept).toEqual(expect.arrayContaining(standing));
        expect(fitting === '').toBe(standing.length === 0);
      }),
      { numRuns: 2_000 },
    );
  });
});

function toSource(rest: string): string {
  return rest
    .replace(/[.*+?^$()[\]\\]/g, '\\$&')
    .replaceAll(' ', '\\s+')
    .replaceAll('~', '(?:\\s+|-)');
}
