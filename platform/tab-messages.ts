import * as v from 'valibot';
import { isOnAt, type Settings } from '@/domain/settings/settings';
import { err, ok, type Result } from '@/domain/shared/result';
import { browser } from './browser';
import { pageReportSchema, type PageReport, type TabRequest } from './messages';

/** Why a page gave no answer. `silent`: none of our script runs there, or it did not answer in time. `bad-answer`: not in the agreed shape. */
export type TabFailure = 'silent' | 'bad-answer';

/** A page that hangs must not keep the popup waiting. */
const LIMIT = 3_000;

/** Sends a request to the top frame of a tab. The answer is untrusted; never throws. */
async function sendToTab(tabId: number, request: TabRequest): Promise<Result<unknown, 'silent'>> {
  const late = new Promise<Result<unknown, 'silent'>>((resolve) => setTimeout(() => resolve(err('silent')), LIMIT));
  return await Promise.race([ask(tabId, request), late]);
}

async function ask(tabId: number, request: TabRequest): Promise<Result<unknown, 'silent'>> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, request, { frameId: 0 });
    return ok(answer);
  } catch {
    // "Receiving end does not exist": a page without our script, or one that is just being left.
    return err('silent');
  }
}

/** What stands on the page of a tab, checked against the agreed shape. */
export async function askReport(tabId: number): Promise<Result<PageReport, TabFailure>> {
  const answer = await sendToTab(tabId, { kind: 'report' });
  if (!answer.ok) return answer;
  if (answer.value === undefined) return err('silent');
  const report = v.safeParse(pageReportSchema, answer.value);
  return report.success ? ok(report.output) : err('bad-answer');
}

/** Scrolls a page to one mention of a therapy and shows it. */
export async function jumpTo(tabId: number, therapy: string, index: number): Promise<boolean> {
  const answer = await sendToTab(tabId, { kind: 'jump', therapy, index });
  return answer.ok && answer.value !== false;
}

/** Tells every open page what now holds for it, so that marks come and go at once. Pages without our script are passed over. */
export async function tellPages(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  const told = tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [tellPage(id, url, settings)]));
  await Promise.all(told);
}

/** Tells one page what holds for its address. */
export async function tellPage(tabId: number, url: string, settings: Settings): Promise<void> {
  const { marks, hoverDelay } = settings;
  await sendToTab(tabId, { kind: 'settings', settings: { on: isOnAt(settings, url), marks, hoverDelay } });
}
