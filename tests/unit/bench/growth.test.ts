import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toLexicon } from '../../../data/build/compile.ts';
import { readKnowledge } from '../../../data/build/read-knowledge.ts';
import { countForms } from '../../bench/vocabulary.ts';

/* Every page pays for the names, so they may grow with their number and with nothing else. */

const { knowledge } = await readKnowledge('data');
const half = <T>(list: readonly T[]) => list.filter((_, i) => i % 2 === 0);
const whole = toLexicon(knowledge);
const some = toLexicon({ therapies: half(knowledge.therapies), conditions: half(knowledge.conditions) });
const bytes = (lexicon: typeof whole) => gzipSync(JSON.stringify(lexicon)).length;

describe('the size of the names in every page', () => {
  it('grows no faster than their number', () => {
    const growth = bytes(whole) / bytes(some);
    expect(growth).toBeGreaterThan(1);
    expect(growth).toBeLessThan((1.1 * countForms(whole)) / countForms(some));
  });

  it('is less than 7 bytes a spelling after gzip', () => {
    expect(bytes(whole) / countForms(whole)).toBeLessThan(7);
  });
});
