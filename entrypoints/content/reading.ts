import type { Matcher } from '@/domain/matcher/match';
import type { PageReport, PageSettings } from '@/platform/messages';
import { isExtensionAlive, send } from '@/platform/send';
import { createCardControl } from './card';
import { chooseMarked } from './density';
import { createHitTest, type HitTest } from './hit-test';
import { Hover } from './hover';
import { createKnowledgeCache } from './knowledge-cache';
import { Marking } from './marks';
import { isMentionVisible, PageIndex, type Mention } from './page-index';
import { allConditions, conditionsAround, quoteOf } from './passage';
import { makeReport } from './report';
import { isLargePage, ScanQueue, visiblePart } from './scan-queue';
import { Stepper } from './step';
import { watchPage, type Changes } from './watch';
import { afterNextFrame } from './yield-to-page';

/** After this many faults the page is left alone: better no marks than a page disturbed. */
const FAULT_LIMIT = 3;
/** Least pause between two showings of what has been found so far, in milliseconds, and as a multiple of their cost. */
const REFRESH_PAUSE = 100;
const REFRESH_FACTOR = 20;
/** Rest before a card opens, until the settings are known, in milliseconds. */
const DEFAULT_REST = 300;

/** What a reading tells the script that started it. */
export interface ReadingEvents {
  readonly onSettings: (settings: PageSettings) => void;
  /** The extension is gone, or too much went wrong: end everything. */
  readonly onEnd: () => void;
}

/** Reads a page, marks what it finds and opens cards, until the signal aborts; then nothing of it is left. */
export class Reading {
  readonly #match: Matcher;
  readonly #events: ReadingEvents;
  readonly #signal: AbortSignal;
  readonly #index: PageIndex;
  readonly #marking: Marking;
  readonly #queue: ScanQueue;
  readonly #hover: Hover;
  readonly #stepper: Stepper;
  readonly #knowledge;
  readonly #watch;
  readonly #card = createCardControl();
  readonly #shadowRoots = new Set<ShadowRoot>();
  #settings: PageSettings | null;
  #faults = 0;
  #shown = -1;
  #refreshAt = 0;
  #hits: { readonly version: number; readonly test: HitTest } | null = null;

  /** `settings` null: not known yet; nothing is marked before they are. */
  constructor(match: Matcher, settings: PageSettings | null, events: ReadingEvents, signal: AbortSignal) {
    this.#match = match;
    this.#settings = settings;
    this.#events = events;
    this.#signal = signal;
    this.#index = new PageIndex(match);
    this.#marking = new Marking(signal);
    this.#knowledge = createKnowledgeCache(
      (next) => this.#onSettings(next),
      (failure) => failure === 'gone' && events.onEnd(),
      signal,
    );
    this.#queue = this.#createQueue();
    this.#watch = watchPage(
      (changes) => this.#onChanges(changes),
      () => this.#queue.lastCost,
      signal,
    );
    this.#hover = this.#createHover();
    this.#stepper = new Stepper(
      () => this.#marking.marked,
      (mention) => this.#hover.open(mention, 'keyboard'),
    );
    void this.#begin();
  }

  /** What stands on the page now. */
  report(): PageReport {
    return makeReport(this.#index, this.#match, this.#queue.isBusy, this.#queue.isPartial);
  }

  /** Scrolls to the `at`-th visible mention of a therapy and opens its card. False where there is none. */
  jump(therapy: string, at: number): boolean {
    const mentions = this.#index.mentions().filter((mention) => mention.match.id === therapy);
    return this.#stepper.jump(mentions.filter(isMentionVisible)[at]);
  }

  /** Opens the card of the next or previous mark. False where nothing is marked. */
  step(by: 1 | -1): boolean {
    return this.#stepper.step(by);
  }

  /** Takes over settings that the reader has just changed. */
  applySettings(next: PageSettings): void {
    this.#settings = next;
    this.#shown = -1;
    this.#refresh();
  }

  #createQueue(): ScanQueue {
    return new ScanQueue(
      {
        onBlock: (block, pass, isWhole) => this.#index.add(block, pass, isWhole),
        onRead: (root) => this.#index.drop(root),
        onShadowRoot: (root) => this.#onShadowRoot(root),
        onSlice: (isDone) => this.#onSlice(isDone),
        onFault: () => {
          if (++this.#faults >= FAULT_LIMIT) this.#events.onEnd();
        },
      },
      this.#signal,
    );
  }

  #createHover(): Hover {
    return new Hover(
      {
        hitTest: () => this.#hitTest(),
        restTime: () => this.#settings?.hoverDelay ?? DEFAULT_REST,
        isInCard: this.#card.holds,
        onApproach: this.#card.prepare,
        onOpen: (mention, by) => this.#openCard(mention, by),
        onClose: () => this.#closeCard(),
        onLook: () => this.#onLook(),
      },
      this.#signal,
    );
  }

  async #begin(): Promise<void> {
    this.#watch.watchRoot(document);
    if (isLargePage()) {
      await afterNextFrame(this.#signal);
      const first = visiblePart();
      if (first) this.#queue.enqueue(first, false);
    }
    this.#queue.enqueue(document.documentElement, false);
  }

  #onShadowRoot(root: ShadowRoot): void {
    if (this.#shadowRoots.has(root)) return;
    this.#shadowRoots.add(root);
    this.#watch.watchRoot(root);
    this.#queue.enqueue(root, false);
  }

  #onChanges(changes: Changes): void {
    if (!isExtensionAlive()) return this.#events.onEnd();
    if (changes.everything) this.#queue.enqueue(document.documentElement, false);
    else {
      for (const root of changes.deep) this.#queue.enqueue(root, false);
      for (const root of changes.shallow) this.#queue.enqueue(root, true);
    }
    if (changes.removed && this.#index.prune()) this.#refresh();
    this.#marking.reassert();
  }

  #onLook(): void {
    if (!isExtensionAlive()) this.#events.onEnd();
    else this.#marking.reassert();
  }

  #onSettings(next: PageSettings): void {
    this.applySettings(next);
    this.#events.onSettings(next);
  }

  /** What is found is shown at once, and then at a pace that leaves the time to finding. */
  #onSlice(isDone: boolean): void {
    const now = performance.now();
    if (!isDone && now < this.#refreshAt) return;
    this.#refresh();
    const cost = performance.now() - now;
    this.#refreshAt = performance.now() + Math.max(REFRESH_PAUSE, cost * REFRESH_FACTOR);
  }

  /** Brings marks and knowledge up to date with what has been found. */
  #refresh(): void {
    if (this.#shown === this.#index.version || this.#signal.aborted) return;
    const mentions = this.#index.mentions();
    if (mentions.length > 0) {
      const therapies = [...new Set(mentions.map((mention) => mention.match.id))];
      this.#knowledge.want(therapies, allConditions(this.#index.conditions, this.#match));
    }
    if (!this.#settings?.on) return;
    this.#shown = this.#index.version;
    this.#marking.show(chooseMarked(mentions, this.#settings.marks), this.#queue.charactersRead);
  }

  #hitTest(): HitTest {
    if (this.#hits?.version !== this.#shown) {
      this.#hits = { version: this.#shown, test: createHitTest(this.#marking.marked, [...this.#shadowRoots]) };
    }
    return this.#hits.test;
  }

  #openCard(mention: Mention, by: 'pointer' | 'touch' | 'keyboard'): void {
    const brief = this.#knowledge.brief(mention.match.id);
    if (!brief) return this.#hover.close();
    this.#marking.setCurrent(mention);
    void this.#card.open({
      mention,
      brief,
      about: conditionsAround(mention, this.#match),
      conditions: this.#knowledge.conditions,
      by,
      onClose: () => this.#hover.close(),
      onAction: (view) => this.#openView(mention, view),
    });
  }

  #closeCard(): void {
    this.#card.close();
    this.#marking.setCurrent(null);
  }

  #openView(mention: Mention, view: 'explainer' | 'note'): void {
    this.#hover.close();
    void send({ kind: 'open', intent: { view, therapy: mention.match.id, quote: quoteOf(mention) } });
  }
}
