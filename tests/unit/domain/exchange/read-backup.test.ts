import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { recordLine, writeBackup } from '@/domain/exchange/backup';
import { canonicalJson, sha256 } from '@/domain/exchange/canonical';
import { importErrorWords, type ImportError } from '@/domain/exchange/import-error';
import { looksLikeBackup, readBackup, sizeWords } from '@/domain/exchange/read-backup';
import { readImport } from '@/domain/exchange/read-import';
import { anyContent, bookmark, bytesOf, note, PORTS, textOf } from './records';

let good = new Uint8Array();

beforeAll(async () => {
  const [random] = fc.sample(anyContent, { numRuns: 1, seed: 5 });
  const content = {
    notes: [note(1), note(2, { text: 'Zweite Notiz — 針灸' }), ...(random?.notes ?? [])],
    bookmarks: [bookmark(3)],
    settings: { a: 1 },
  };
  const made = await writeBackup(content, PORTS.now);
  if (made.ok) good = made.value;
});

test('the good one is read', async () => {
  expect(await readBackup(good)).toMatchObject({ ok: true });
});

/** What a reader is told: a place and a remedy, always. */
function expectRefused(error: ImportError): void {
  const { title, text } = importErrorWords(error);
  expect(title).toMatch(/line [\d,]+|the file|first line|the whole file|The beginning/i);
  expect(text).toMatch(/^Nothing was changed\. [A-Z]/);
}

async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<ImportError> {
  const read = await readImport(bytes, PORTS);
  if (read.ok) throw new Error('It was accepted');
  expectRefused(read.error);
  return read.error;
}

describe('600 damaged copies of a good backup', () => {
  test('300 that were cut off are refused', async () => {
    const random = fc.sample(fc.integer({ min: 0, max: good.length - 1 }), { numRuns: 300, seed: 1 });
    for (const length of random) await refusal(good.slice(0, length));
    const reasons = new Set(
      await Promise.all([100, 400, good.length - 60, good.length - 1].map(async (length) => (await refusal(good.slice(0, length))).reason)),
    );
    expect([...reasons]).toEqual(['cut']);
  });

  test('300 with one bit flipped are refused, and the line is the right one', async () => {
    const random = fc.sample(fc.tuple(fc.integer({ min: 0, max: good.length - 1 }), fc.integer({ min: 0, max: 7 })), {
      numRuns: 300,
      seed: 2,
    });
    const last = textOf(good).split('\n').length - 1;
    const wrong: unknown[] = [];
    for (const [offset, bit] of random) {
      const copy = good.slice();
      copy[offset] = (copy[offset] ?? 0) ^ (1 << bit);
      const error = await refusal(copy);
      const line = textOf(good.slice(0, offset)).split('\n').length;
      const isInRecord = line > 1 && line < last && copy[offset] !== 10 && good[offset] !== 10;
      if (isInRecord && (error.reason !== 'altered' || error.line !== line)) wrong.push({ offset, bit, line, error });
    }
    expect(wrong).toEqual([]);
  });
});

/** A backup with any lines, sealed as a good one is: only what it says is wrong. */
async function sealed(lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const body = bytesOf(lines.map((line) => `${line}\n`).join(''));
  return bytesOf(`${textOf(body)}{"end":"therapy-lens-backup","sha256":"${await sha256(body)}"}\n`);
}

const head = (given: object = {}) =>
  canonicalJson({ format: 'therapy-lens-backup', version: 1, made: PORTS.now, notes: 1, bookmarks: 0, settings: 0, ...given });
const line = (record: object) => recordLine(record, new TextEncoder());

describe('a backup with a right seal', () => {
  test.each([
    ['a newer version', [head({ version: 2 }), line({ note: note(1) })], 'newer', 1],
    ['a count that is wrong', [head({ notes: 2 }), line({ note: note(1) })], 'count', null],
    ['kinds that are exchanged', [head({ notes: 0, bookmarks: 1 }), line({ note: note(1) })], 'count', null],
    ['a record twice', [head({ notes: 2 }), line({ note: note(1) }), line({ note: note(1) })], 'duplicate', 3],
    ['a field of the wrong kind', [head(), line({ note: { ...note(1), text: 5 } })], 'record', 2],
    ['a field that is missing', [head(), line({ note: { ...note(1), tags: undefined } })], 'record', 2],
    ['a kind that nobody knows', [head(), line({ other: 1 })], 'record', 2],
    ['keys in another order', [head(), '{"crc":"00000000","note":{}}'], 'record', 2],
    [
      'a key that reaches into JavaScript',
      [head(), line({ note: JSON.parse(`{"__proto__":{"polluted":1},${JSON.stringify(note(1)).slice(1)}`) })],
      'record',
      2,
    ],
    ['deep nesting', [head(), line({ note: { ...note(1), deep: JSON.parse(`${'['.repeat(20)}${']'.repeat(20)}`) } })], 'record', 2],
    ['a line that is no JSON', [head(), 'hello'], 'record', 2],
    ['an empty line', [head(), ''], 'record', 2],
    ['a record that is too large', [head(), line({ note: { ...note(1), more: 'x'.repeat(2_100_000) } })], 'record', 2],
    ['a head with a strange field', [head({ more: 1 }), line({ note: note(1) })], 'altered', 1],
  ] as const)('%s is refused', async (_, lines, reason, place) => {
    const error = await refusal(await sealed(lines));
    expect([error.reason, error.line]).toEqual([reason, place]);
  });

  test('the field is named', async () => {
    expect(
      importErrorWords(await refusal(await sealed([head(), line({ note: { ...note(1), page: { url: 'x', title: '' } } })]))).title,
    ).toContain('“page.url”');
  });

  test('a text after its end, or two backups in one file, are refused', async () => {
    for (const text of [`${textOf(good)}more`, textOf(good) + textOf(good)])
      expect((await refusal(bytesOf(text))).name).toBe('ImportError');
  });

  test('nothing reaches JavaScript’s own objects', async () => {
    await refusal(await sealed([head(), line({ note: JSON.parse(`{"__proto__":{"polluted":1},${JSON.stringify(note(1)).slice(1)}`) })]));
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

test('progress is told, and can stop it', async () => {
  const many = await writeBackup({ notes: Array.from({ length: 5_000 }, (_, i) => note(i)), bookmarks: [], settings: null }, PORTS.now);
  const steps: number[] = [];
  if (!many.ok) throw new Error(many.error);
  const read = await readBackup(many.value, (done) => steps.push(done) < 2);
  expect(steps).toEqual([1_999, 3_999]);
  expect(read.ok ? null : read.error.reason).toBe('cancelled');
});

test('what looks like a backup, and how sizes are said', () => {
  expect(looksLikeBackup(bytesOf('{"format":"therapy-lens-backup"'))).toBe(true);
  expect(looksLikeBackup(bytesOf('[{"type":"book"}]'))).toBe(false);
  expect(sizeWords(70 * 1_024 * 1_024, 64 * 1_024 * 1_024)).toBe('It has 70 MB; 64 MB can be read.');
});
