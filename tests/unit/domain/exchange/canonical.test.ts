import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, crc32, sha256, stableId } from '@/domain/exchange/canonical';
import { bytesOf } from './records';

test('the order of keys makes no difference', () => {
  expect(canonicalJson({ b: 1, a: [{ d: null, c: 'x' }], u: undefined })).toBe('{"a":[{"c":"x","d":null}],"b":1}');
});

test('it reads back as the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [{ a: undefined, b: 1n }]])(
  'what has no place in JSON is refused',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(/cannot be written/);
  },
);

test('known sums', async () => {
  expect(crc32(bytesOf('123456789'))).toBe('cbf43926');
  expect(await sha256(bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('one text has one UUID', async () => {
  expect(await stableId('a')).toBe(await stableId('a'));
  expect(await stableId('a')).not.toBe(await stableId('b'));
  expect(await stableId('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
