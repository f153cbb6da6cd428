import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSaver, type SaveState } from '@/domain/note/saver';
import { err, ok, type Result } from '@/domain/shared/result';

type Outcome = Result<unknown, string>;

/** A disk whose writes end when the test says so. */
function slowDisk() {
  const waiting: { text: string; end: (outcome: Outcome) => void }[] = [];
  const stored: string[] = [];
  let most = 0;
  function write(text: string): Promise<Outcome> {
    return new Promise((resolve) => {
      waiting.push({
        text,
        end: (outcome) => {
          if (outcome.ok) stored.push(text);
          resolve(outcome);
        },
      });
      most = Math.max(most, waiting.length);
    });
  }
  return { write, stored, waiting, finish: (outcome: Outcome) => waiting.shift()?.end(outcome), mostAtOnce: () => most };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));
const never = () => new Promise<void>(() => undefined);

function setUp(wait: () => Promise<void> = never) {
  const disk = slowDisk();
  const states: SaveState[] = [];
  const saver = createSaver<string>({ write: disk.write, onState: (state) => states.push(state), wait });
  return { disk, states, saver };
}

describe('a saver', () => {
  test('writes the first change in the same turn', () => {
    const { disk, saver, states } = setUp();
    saver.push('a');
    expect(disk.waiting.map(({ text }) => text)).toEqual(['a']);
    expect(states).toEqual(['saving']);
  });

  test('keeps one write in flight and behind it only the newest text', async () => {
    const { disk, saver, states } = setUp();
    for (const text of ['a', 'ab', 'abc', 'abcd']) saver.push(text);
    disk.finish(ok(null));
    await settle();
    disk.finish(ok(null));
    await settle();
    expect(disk.stored).toEqual(['a', 'abcd']);
    expect(states.at(-1)).toBe('saved');
  });

  test('tells of a failure, holds the text, and tries again', async () => {
    const { disk, saver, states } = setUp(() => Promise.resolve());
    saver.push('a');
    disk.finish(err('full'));
    await settle();
    expect(states).toContain('failed');
    disk.finish(ok(null));
    await settle();
    expect(disk.stored).toEqual(['a']);
    expect(states.at(-1)).toBe('saved');
  });

  test('rests after its last attempt and goes on when asked', async () => {
    const { disk, saver, states } = setUp(() => Promise.resolve());
    saver.push('a');
    for (let attempt = 0; attempt < 7; attempt += 1) {
      disk.finish(err('full'));
      await settle();
    }
    expect(disk.waiting).toEqual([]);
    expect(states.at(-1)).toBe('failed');
    const flushed = saver.flush();
    disk.finish(ok(null));
    await flushed;
    expect(disk.stored).toEqual(['a']);
  });

  test('does not wait out a pause when a newer text comes', async () => {
    const { disk, saver } = setUp(never);
    saver.push('a');
    disk.finish(err('full'));
    await settle();
    saver.push('ab');
    await settle();
    expect(disk.waiting.map(({ text }) => text)).toEqual(['ab']);
  });

  test('has nothing to flush where nothing was typed', async () => {
    const { saver, states } = setUp();
    await saver.flush();
    expect(states).toEqual([]);
  });

  test('flushes until the newest text is written', async () => {
    const { disk, saver } = setUp();
    saver.push('a');
    saver.push('ab');
    let isDone = false;
    const flushed = saver.flush().then(() => (isDone = true));
    disk.finish(ok(null));
    await settle();
    expect(isDone).toBe(false);
    disk.finish(ok(null));
    await flushed;
    expect(disk.stored).toEqual(['a', 'ab']);
  });
});

test('under every interleaving the last text typed is the one stored, and no two writes overlap', async () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('type' as const), text: fc.string({ maxLength: 4 }) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('end' as const), isOk: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('flush' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('turn' as const) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { disk, saver, states } = setUp(() => Promise.resolve());
      let last: string | null = null;
      const liars: (string | undefined)[] = [];
      for (const each of steps) {
        if (each.kind === 'type') saver.push((last = each.text));
        else if (each.kind === 'end') disk.finish(each.isOk ? ok(null) : err('full'));
        else if (each.kind === 'flush') void saver.flush();
        else await Promise.resolve();
        if (states.at(-1) === 'saved' && disk.stored.at(-1) !== last) liars.push(disk.stored.at(-1));
      }
      for (let n = 0; n < 60 && (states.at(-1) ?? 'saved') !== 'saved'; n += 1) {
        void saver.flush();
        disk.finish(ok(null));
        await settle();
      }
      expect(disk.stored.at(-1) ?? null).toBe(last);
      expect(liars).toEqual([]);
      expect(disk.mostAtOnce()).toBeLessThanOrEqual(1);
      expect(states.at(-1) ?? 'saved').toBe('saved');
    }),
    { numRuns: 200 },
  );
}, 30_000);
