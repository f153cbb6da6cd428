import { err, ok, type Result } from '@/domain/shared/result';
import { browser } from './browser';
import type { Replies, Request } from './messages';

/** Why a request had no answer. `gone`: the extension was updated or removed under the page. */
export type SendFailure = 'gone' | 'no-answer';

/** A worker that is just being stopped loses messages in three ways; measured: eight tries lose none of 1,000. */
const TRIES = 8;
const FIRST_PAUSE = 20;
const DEADLINE = 5_000;

/**
 * Asks the background, trying again while it restarts. Every request is safe to be answered twice.
 * Never throws; resolves within five seconds.
 */
export async function send<R extends Request>(request: R): Promise<Result<Replies[R['kind']], SendFailure>> {
  const deadline = Date.now() + DEADLINE;
  for (let attempt = 0; attempt < TRIES && Date.now() < deadline; attempt++) {
    if (!isExtensionAlive()) return err('gone');
    const reply = await attemptSend(request, deadline);
    if (reply) return ok(reply.reply);
    await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE * 2 ** attempt));
  }
  return err(isExtensionAlive() ? 'no-answer' : 'gone');
}

/** False once the extension has been updated, disabled or removed under a running page. */
export function isExtensionAlive(): boolean {
  try {
    return typeof browser.runtime?.id === 'string';
  } catch {
    // Reading the API of an unloaded extension may throw instead of giving undefined.
    return false;
  }
}

/** Every answer has an envelope, so that "done, nothing to say" differs from no answer at all. */
interface Answer<R extends Request> {
  readonly reply: Replies[R['kind']];
}

/** Null where no answer came. */
async function attemptSend<R extends Request>(request: R, deadline: number): Promise<Answer<R> | null> {
  const timeout = new Promise<null>((resolve) => setTimeout(() => resolve(null), Math.max(0, deadline - Date.now())));
  try {
    const answer: unknown = await Promise.race([browser.runtime.sendMessage(request), timeout]);
    return isAnswer<R>(answer) ? answer : null;
  } catch {
    // "Receiving end does not exist" and its kin: the worker is between two lives. The caller tries again.
    return null;
  }
}

/** The background is part of this package, so its answers are trusted once they have the envelope. */
function isAnswer<R extends Request>(answer: unknown): answer is Answer<R> {
  return typeof answer === 'object' && answer !== null && 'reply' in answer;
}
