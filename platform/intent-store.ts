import * as v from 'valibot';
import { notePageSchema } from '@/domain/note/note';
import { browser } from './browser';
import { viewIntentSchema } from './messages';

const KEY = 'intent';

const storedIntentSchema = v.object({
  tabId: v.number(),
  intent: viewIntentSchema,
  page: v.nullable(v.fallback(v.nullable(notePageSchema), null)),
});

/** Where a reader asked to go from a page's card. */
export type StoredIntent = v.InferOutput<typeof storedIntentSchema>;

/** Takes the wish that was left for the popup of this tab. It holds once: a wish for another tab, or a broken one, is dropped. */
export async function takeIntent(tabId: number): Promise<StoredIntent | null> {
  try {
    const stored = await browser.storage.session.get(KEY);
    if (!(KEY in stored)) return null;
    await browser.storage.session.remove(KEY);
    const intent = v.safeParse(storedIntentSchema, stored[KEY]);
    return intent.success && intent.output.tabId === tabId ? intent.output : null;
  } catch {
    // Without the wish the popup opens at its first view, which is where a reader finds everything.
    return null;
  }
}
