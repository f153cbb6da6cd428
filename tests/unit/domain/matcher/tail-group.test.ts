import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLexicon } from '@/data/build/compile';
import { readKnowledge } from '@/data/build/read-knowledge';
import { parseTails, readPieces } from '@/domain/matcher/lexicon';
import { TailGroup } from '@/domain/matcher/tail-group';

/** What a group gives, as `rest=target.tier`. */
const give = (line: string, text: string) =>
  new TailGroup(line, []).at(text, 0).map(({ rest, target, tier }) => `${rest}=${target}.${tier}`);

describe('TailGroup', () => {
  it.each([
    ['one word', '=a.0', ', and', ['=10.0']],
    ['a longer word', '=a.0', 's', []],
    ['white space of any length', ' pain=a.0', '\n  pain.', [' pain=10.0']],
    ['a joint as hyphen', '~pain=a.0', '-pain', ['~pain=10.0']],
    ['a joint as space', '~pain=a.0', ' pain', ['~pain=10.0']],
    ['a joint as nothing', '~pain=a.0', 'pain', []],
    ['the code of a rest before', ' ache=a.0| pain', ' pain', [' pain=10.0']],
    ['several of a line, longest first', '=a.0| pain=b.0| pain{,s}=c.1', ' pain', [' pains=12.1', ' pain=11.0', ' pain=12.1', '=10.0']],
    ['an exact form', '=a.2=MFR', ' is', ['=10.2']],
    ['nested groups', ' {low{,er},upper} pain=a.0', ' Lower Pain', [' lower pain=10.0', ' upper pain=10.0', ' low pain=10.0']],
    ['nested groups that go on otherwise', ' {low{,er},upper} pain=a.0', ' lowest pain', []],
    ['a comma of the name itself', '{\\, low,} pain=a.0', ', low pain', [', low pain=10.0', ' pain=10.0']],
    [
      'groups behind groups',
      '{,s} {a,ab}{b,c}=a.0',
      's abc',
      ['s abb=10.0', 's abc=10.0', ' abb=10.0', ' abc=10.0', 's ab=10.0', 's ac=10.0', ' ab=10.0', ' ac=10.0'],
    ],
  ])('keeps or drops: %s', (_, line, text, expected) => {
    expect(give(line, text)).toEqual(expected);
  });

  it('gives the same when asked again', () => {
    const group = new TailGroup('=a.0| pain=b.0', []);
    const first = group.at(' pain', 0);
    expect(group.at(' pain', 0)).toBe(first);
    expect(group.at(' ache', 0)).toHaveLength(1);
  });

  it('gives just those of which a spelling stands there, for each line of the knowledge base', async () => {
    const lexicon = toLexicon((await readKnowledge('data')).knowledge);
    const lines = lexicon.tails.split('\n');
    const rules = lexicon.rules.split('\n');
    const separators = fc.constantFrom(' ', '\n ', '-');
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.nat(), separators, fc.constantFrom('', '.', ' and', 's'), (at, pick, joint, behind) => {
        const line = lines[at] ?? '';
        const tails = parseTails(readPieces(line), rules);
        const text = (tails[pick % tails.length]?.rest ?? '').replaceAll('~', joint) + behind;
        const standing = tails.filter(({ rest }) => new RegExp(`^${toSource(rest)}(?![a-z0-9])`).test(text));
        const given = new TailGroup(line, rules).at(text, 0);
        expect(given).toEqual(expect.arrayContaining(standing));
        expect(given.length > 0).toBe(standing.length > 0);
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
