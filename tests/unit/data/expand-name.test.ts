import { describe, expect, it } from 'vitest';
import { expandName, foldJoints } from '@/data/build/expand-name';

describe('expandName', () => {
  it.each([
    ['massage{,s}', ['massage', 'massages']],
    ['therap{y,ies}', ['therapy', 'therapies']],
    ['{sore,bad} back', ['sore back', 'bad back']],
    ['acupunctur{e,ist{,s}}', ['acupuncture', 'acupuncturist', 'acupuncturists']],
    ['plain', ['plain']],
  ])('%s', (pattern, expected) => {
    expect(expandName(pattern)).toEqual(expected);
  });
});

describe('foldJoints', () => {
  it.each([
    ['trigger{ ,-}point', 'trigger~point'],
    ['trigger{-, }point', 'trigger~point'],
    ['back{,-, }ache', 'back{,~}ache'],
    ['massage{,s}', 'massage{,s}'],
    ['a{,-}b', 'a{,-}b'],
  ])('%s becomes %s', (pattern, expected) => {
    expect(foldJoints(pattern)).toBe(expected);
  });
});
