import { expect, test } from 'vitest';
import { decodeText } from '@/domain/exchange/decode-text';
import { LeftOuts } from '@/domain/exchange/left-out';

const read = (...bytes: readonly number[]) => {
  const leftOut = new LeftOuts();
  return { result: decodeText(Uint8Array.from(bytes), leftOut), leftOut: leftOut.list() };
};

test.each([
  ['UTF-8', [0x61, 0xc3, 0xa9]],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa9]],
  ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0, 0xe9, 0]],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x61, 0, 0xe9]],
])('%s', (_, bytes) => {
  expect(read(...bytes)).toEqual({ result: { ok: true, value: 'aé' }, leftOut: [] });
});

test('Western European text is read, and said to be so', () => {
  const { result, leftOut } = read(0x61, 10, 0xe9, 0x93);
  expect(result).toEqual({ ok: true, value: 'a\né“' });
  expect(leftOut).toMatchObject([{ line: 2 }]);
});

test('zero bytes are no text', () => {
  expect(read(0x61, 10, 10, 0).result).toMatchObject({ ok: false, error: { reason: 'not-text', line: 3 } });
});

test('UTF-16 that is cut in a pair is no text', () => {
  expect(read(0xff, 0xfe, 0x00, 0xd8).result.ok).toBe(false);
});
