import { describe, expect, it } from 'vitest';
import { quoteAround, sentenceAround } from '@/domain/text/sentence';

const TEXT = 'Back pain is common. Some people try massage, e.g. after work.  Others prefer a walk!';

describe('sentenceAround', () => {
  it('finds the sentence that holds a place', () => {
    const [start, end] = sentenceAround(TEXT, TEXT.indexOf('massage'));
    expect(TEXT.slice(start, end)).toMatch(/^Some people try massage/);
    expect(TEXT.slice(start, end)).not.toContain('Back pain');
    expect(TEXT.slice(start, end)).not.toContain('Others');
  });

  it.each([0, TEXT.length - 1, TEXT.length])('stays within the text at %i', (at) => {
    const [start, end] = sentenceAround(TEXT, at);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(TEXT.length);
    expect(start).toBeLessThanOrEqual(end);
  });

  it('is not slowed or broken by a text without any full stop', () => {
    const long = 'word '.repeat(50_000);
    const [start, end] = sentenceAround(long, 125_000);
    expect(end - start).toBeLessThanOrEqual(1_200);
    expect(start).toBeLessThanOrEqual(125_000);
    expect(end).toBeGreaterThan(125_000);
  });
});

describe('quoteAround', () => {
  it('gives the sentence with its neighbours, white space folded', () => {
    const quote = quoteAround(`${'x'.repeat(100)}. One\n  massage a day. After it.`, 110);
    expect(quote.exact).toBe('One massage a day.');
    expect(quote.prefix.length).toBeLessThanOrEqual(64);
    expect(quote.suffix).toBe(' After it.');
  });
});
