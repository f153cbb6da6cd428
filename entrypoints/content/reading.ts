import type { Matcher } from '@/domain/matcher/match';
import type { PageReport, PageSettings } from '@/platform/messages';
import { isExtensionAlive, send } from '@/platform/send';
import { createCardControl } from './card';
import { chooseMarked } from './density';
import { createHitTest, type HitTest } from './hit-test';
import { Hover } from './hover';
import { createKnowledgeCache } from './knowledge-cache';
import { LateRoots } from './late-roots';
import { Marking } from './marks';
import { PageIndex, type Mention } from './page-index';
import { allConditions, conditionsAround, quoteOf } from './passage';
import { makeReport } from './report';
import { isLargePage, ScanQueue, visibleParts } from './scan-queue';
import { Stepper } from './step';
import { isMentionVisible } from './visible';
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
  /** Asked for before the settings were known. */
  #earlyStep: 1 | -1 | null = null;
  readonly #knowledge;
  readonly #watch;
  readonly #card = createCardControl();
  readonly #shadowRoots = new Set<ShadowRoot>();
  readonly #lateRoots: LateRoots;
  #path = location.pathname;
  #settings: PageSettings | null;
  #faults = 0;
  #shown = -1;
  #refreshAt = 0;
  /** Over the marks, until they change. */
  #hits: HitTest | null = null;
  #allHits: { readonly version: number; readonly test: HitTest } | null = null;
  /** The reader has asked for marks where settings say none. */
  #isRevealed = false;

  /** `settings` null: not known yet; nothing is marked before they are. */
  constructor(match: Matcher, settings: PageSettings | null, events: ReadingEvents, signal: AbortSignal) {
    this.#match = match;
    this.#settings = settings;
    this.#events = events;
    this.#signal = signal;
    this.#index = new PageIndex(match);
    this.#lateRoots = new LateRoots((root) => this.#onShadowRoot(root), signal);
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

  /** True while something waits to be read. */
  get isBusy(): boolean {
    return this.#queue.isBusy;
  }

  /** What stands on the page now. */
  report(): PageReport {
    return makeReport(this.#index, this.#match, this.isBusy, this.#queue.isPartial);
  }

  /** Scrolls to the `at`-th visible mention of a therapy and opens its card. False where there is none. */
  jump(therapy: string, at: number): boolean {
    const mentions = this.#index.mentions().filter((mention) => mention.senses.includes(therapy));
    return this.#stepper.jump(mentions.filter(isMentionVisible)[at]);
  }

  /**
   * Opens the card of the next or previous mark. False where nothing is marked. While the background is still asked
   * about what was found, the step is taken as soon as it has answered.
   */
  step(by: 1 | -1): boolean {
    if (!this.#settings) {
      const isAsked = this.#index.mentions().length > 0;
      this.#earlyStep = isAsked ? by : null;
      return isAsked;
    }
    if (this.#settings.marks === 'none' && !this.#isRevealed) {
      this.#isRevealed = true;
      this.#shown = -1;
      this.#refresh();
    }
    return this.#stepper.step(by);
  }

  /** Takes over settings that the reader has just changed. */
  applySettings(next: PageSettings): void {
    if (next.marks !== this.#settings?.marks) this.#isRevealed = false;
    this.#settings = next;
    this.#shown = -1;
    this.#refresh();
    const early = this.#earlyStep;
    this.#earlyStep = null;
    if (early !== null && next.on) this.step(early);
  }

  #createQueue(): ScanQueue {
    return new ScanQueue(
      {
        wants: (text, owner, isHeading, pass, isWhole) => this.#index.wants(text, owner, isHeading, pass, isWhole),
        onBlock: (block, pass, isWhole) => this.#index.add(block, pass, isWhole),
        onRead: (root) => this.#index.drop(root),
        onShadowRoot: (root) => this.#onShadowRoot(root),
        onSkipped: (root) => this.#onSkipped(root),
        onBareHost: (element) => this.#lateRoots.add(element),
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
        hitTest: (every) => (every ? this.#allHitTest() : this.#hitTest()),
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
    // A page that comes back from the browser's back-forward cache has heard of no setting meanwhile.
    addEventListener('pageshow', (event) => event.persisted && this.#settings && this.#knowledge.askAgain(), { signal: this.#signal });
    if (isLargePage()) {
      await afterNextFrame(this.#signal);
      for (const part of visibleParts()) this.#queue.enqueue(part, false);
    }
    this.#queue.enqueue(document.documentElement, false);
  }

  #onShadowRoot(root: ShadowRoot): void {
    if (this.#shadowRoots.has(root)) return;
    this.#shadowRoots.add(root);
    this.#watch.watchRoot(root);
    this.#queue.enqueue(root, false);
  }

  #onSkipped(root: Element | ShadowRoot): void {
    this.#index.drop(root);
    this.#refresh();
  }

  #onChanges(changes: Changes): void {
    if (!isExtensionAlive()) return this.#events.onEnd();
    this.#lateRoots.look();
    if (location.pathname !== this.#path) this.#startOver();
    else if (changes.everything) this.#queue.enqueue(document.documentElement, false);
    else {
      for (const root of changes.deep) this.#queue.enqueue(root, false);
      for (const root of changes.shallow) this.#queue.enqueue(root, true);
    }
    if (changes.removed && this.#index.prune()) this.#refresh();
    this.#marking.reassert();
  }

  /** The page has become another one: what it said before says nothing of it now. */
  #startOver(): void {
    this.#path = location.pathname;
    this.#index.clear();
    this.#queue.enqueue(document.documentElement, false);
  }

  #onLook(): void {
    if (!isExtensionAlive()) return this.#events.onEnd();
    this.#lateRoots.look();
    this.#marking.reassert();
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
    // While nothing is marked yet, the first mark is waited for.
    const pause = this.#marking.marked.length === 0 ? 0 : REFRESH_PAUSE;
    this.#refreshAt = performance.now() + Math.max(pause, cost * REFRESH_FACTOR);
  }

  /** Brings marks and knowledge up to date with what has been found. */
  #refresh(): void {
    if (this.#shown === this.#index.version || this.#signal.aborted) return;
    const mentions = this.#index.mentions();
    if (mentions.length > 0) {
      const therapies = [...new Set(mentions.flatMap((mention) => mention.senses))];
      this.#knowledge.want(therapies, allConditions(this.#index.conditions, this.#match));
    }
    if (!this.#settings?.on) return;
    this.#shown = this.#index.version;
    const marks = this.#isRevealed && this.#settings.marks === 'none' ? 'section' : this.#settings.marks;
    this.#marking.show(chooseMarked(mentions, marks, isMentionVisible), this.#queue.charactersRead);
    this.#hits = null;
  }

  #hitTest(): HitTest {
    return (this.#hits ??= createHitTest(this.#marking.marked, [...this.#shadowRoots]));
  }

  /** Over every mention, marked or not: made only while the reader holds the key for it. */
  #allHitTest(): HitTest {
    const { version } = this.#index;
    if (this.#allHits?.version !== version) {
      const mentions = this.#settings?.on ? this.#index.mentions() : [];
      this.#allHits = { version, test: createHitTest(mentions, [...this.#shadowRoots]) };
    }
    return this.#allHits.test;
  }

  #openCard(mention: Mention, by: 'pointer' | 'touch' | 'keyboard'): void {
    const briefs = mention.senses.flatMap((id) => this.#knowledge.brief(id) ?? []);
    if (briefs.length === 0) return this.#hover.close();
    this.#marking.setCurrent(mention);
    void this.#card.open({
      mention,
      briefs,
      about: conditionsAround(mention, this.#index, this.#match),
      conditions: this.#knowledge.conditions,
      by,
      onClose: () => this.#hover.close(),
      onAction: (view, therapy) => this.#openView(mention, view, therapy),
    });
  }

  #closeCard(): void {
    this.#card.close();
    this.#marking.setCurrent(null);
  }

  #openView(mention: Mention, view: 'explainer' | 'note', therapy: string): void {
    this.#hover.close();
    void send({ kind: 'open', intent: { view, therapy, quote: quoteOf(mention) } });
  }
}
