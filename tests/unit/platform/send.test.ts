import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Request } from '@/platform/messages';
import { send } from '@/platform/send';

const { runtime } = vi.hoisted(() => {
  const fake: { id: string | undefined; sendMessage: (message: unknown) => Promise<unknown> } = {
    id: 'us',
    sendMessage: async () => undefined,
  };
  return { runtime: fake };
});
vi.mock('@/platform/browser', () => ({ browser: { runtime } }));

const REQUEST: Request = { kind: 'page', therapies: ['yoga'], conditions: [] };

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  runtime.id = 'us';
});

async function sendWith(answers: readonly (() => Promise<unknown>)[]) {
  let calls = 0;
  runtime.sendMessage = () => (answers[Math.min(calls++, answers.length - 1)] ?? (async () => undefined))();
  const result = send(REQUEST);
  await vi.runAllTimersAsync();
  return { result: await result, calls };
}

const reply = async () => ({ reply: { briefs: [] } });
const refuse = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
const silence = async () => undefined;
const never = () => new Promise(() => undefined);

it('hands over the answer', async () => {
  expect(await sendWith([reply])).toEqual({ result: { ok: true, value: { briefs: [] } }, calls: 1 });
});

it('takes an empty answer for an answer', async () => {
  expect((await sendWith([async () => ({ reply: null })])).calls).toBe(1);
});

it.each([
  ['a worker that is not there yet', refuse],
  ['a worker that says nothing', silence],
])('tries again: %s', async (_, failure) => {
  const { result, calls } = await sendWith([failure, failure, reply]);
  expect(result.ok).toBe(true);
  expect(calls).toBe(3);
});

it('gives up within five seconds on a worker that never answers', async () => {
  expect((await sendWith([never])).result).toEqual({ ok: false, error: 'no-answer' });
});

it('gives up after eight tries', async () => {
  expect(await sendWith([refuse])).toEqual({ result: { ok: false, error: 'no-answer' }, calls: 8 });
});

it('knows an extension that was updated under the page, and sends nothing', async () => {
  runtime.id = undefined;
  expect(await sendWith([reply])).toEqual({ result: { ok: false, error: 'gone' }, calls: 0 });
});
