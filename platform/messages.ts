import * as v from 'valibot';
import type { Brief, ConditionName } from '@/domain/therapy/article';
import { rawSourceSchema } from '@/domain/source/raw-source';
import { textQuoteSchema } from '@/domain/note/text-quote';
import { marksSchema } from '@/domain/settings/settings';

/*
 * Everything that contexts say to each other. A content script runs inside the page's process, so what it sends is
 * treated as coming from an attacker: every message is parsed, and it may only ask for bundled public text and
 * propose to open a view. Notes and bookmarks never travel by message.
 */

const ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(400));

/** Where in the extension's own pages a reader wants to go. */
export const viewIntentSchema = v.object({
  view: v.picklist(['explainer', 'note']),
  therapy: v.pipe(v.string(), v.maxLength(80)),
  /** The sentence of the page, for a new note. */
  quote: v.optional(textQuoteSchema),
});

/** Where in the extension's own pages a reader wants to go. */
export type ViewIntent = v.InferOutput<typeof viewIntentSchema>;

/** What a content script may ask the background. */
export const requestSchema = v.variant('kind', [
  /** Sent once when a page has its first match, and again when new therapies or conditions turn up. */
  v.object({ kind: v.literal('page'), therapies: ids, conditions: ids }),
  /** Put the card's code into the asking frame. */
  v.object({ kind: v.literal('load-card') }),
  /** Open the popup (or a window of the same page) at a view. */
  v.object({ kind: v.literal('open'), intent: viewIntentSchema }),
]);

/** What a content script may ask the background. */
export type Request = v.InferOutput<typeof requestSchema>;

/** Settings that matter inside a page. */
const pageSettingsSchema = v.object({ on: v.boolean(), marks: marksSchema, hoverDelay: v.number() });

/** Settings that matter inside a page. */
export type PageSettings = v.InferOutput<typeof pageSettingsSchema>;

/** Answers of the background, by kind of request. */
export interface Replies {
  readonly page: { readonly settings: PageSettings; readonly briefs: readonly Brief[]; readonly conditions: readonly ConditionName[] };
  readonly 'load-card': null;
  readonly open: null;
}

/** What the background or the popup may tell a content script. */
export const tabRequestSchema = v.variant('kind', [
  /** What stands on this page? */
  v.object({ kind: v.literal('report') }),
  /** Scroll to a mention of a therapy and show it; `index` counts that therapy's mentions from 0. */
  v.object({ kind: v.literal('jump'), therapy: v.string(), index: v.number() }),
  /** Open the card at the next or previous mark, with the keyboard focus in it. */
  v.object({ kind: v.literal('step'), by: v.picklist([1, -1]) }),
  /** The reader changed a setting. */
  v.object({ kind: v.literal('settings'), settings: pageSettingsSchema }),
]);

/** What the background or the popup may tell a content script. */
export type TabRequest = v.InferOutput<typeof tabRequestSchema>;

/** What stands on a page. */
export const pageReportSchema = v.object({
  /** `off`: switched off on this site. `scanning`: more may come; ask again. */
  state: v.picklist(['ready', 'scanning', 'off']),
  source: rawSourceSchema,
  /** Each therapy found, in order of first mention. */
  found: v.array(
    v.object({
      therapy: v.string(),
      /** All visible mentions, marked or not. */
      count: v.number(),
      /** Conditions of the passage around its first mention, nearest first. */
      conditions: v.array(v.string()),
      /** The sentence of the first mention. */
      quote: textQuoteSchema,
      /** The abbreviation ("EFT") by which alone the page may mean this therapy: it may as well mean another one. */
      maybe: v.optional(v.pipe(v.string(), v.maxLength(20))),
    }),
  ),
  /** True where the page was too large to be read to the end. */
  partial: v.boolean(),
});

/** What stands on a page. */
export type PageReport = v.InferOutput<typeof pageReportSchema>;
