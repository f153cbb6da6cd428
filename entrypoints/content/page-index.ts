import type { Match, Matcher } from '@/domain/matcher/match';
import { headingAfter, headingChain, type Heading } from '@/domain/matcher/headings';
import { createPageEvidence } from '@/domain/matcher/page-evidence';
import { isCitation, isCreditLine, isReferenceHeading } from '@/domain/text/citation';
import { isEnglish, type LanguageSigns } from '@/domain/text/language';
import { closestOf } from './dom';
import { explainedIn, readHead } from './explained';
import { languageSignsOf, PageLanguage } from './language';
import { locate, type Location } from './locate';
import { runsOverBoxes, type Section, type TextBlock } from './text-run';
import { Zones } from './zones';

/** A block in which something was found. */
export interface IndexedBlock {
  readonly owner: Element | ShadowRoot;
  readonly text: string;
  readonly section: Section;
  readonly isHeading: boolean;
  readonly conditions: readonly Match[];
  /** The heading it stands under; of a heading itself the one above. */
  readonly heading: Heading | null;
}

/** One place where a therapy is named. */
export interface Mention {
  readonly match: Match;
  /** Ids of the therapies that may be meant: mostly one, never none; more where an abbreviation is left open. */
  readonly senses: readonly string[];
  readonly block: IndexedBlock;
  readonly location: Location;
  /** It stands in a list of sources or the like: listed, but not marked. */
  readonly isQuiet: boolean;
}

/** All that was found in the own text of one element. */
interface Entry {
  readonly owner: Element | ShadowRoot;
  /** Number of the reading that found it. */
  readonly pass: number;
  readonly blocks: IndexedBlock[];
  readonly mentions: Candidate[];
  isGone: boolean;
}

/** A name that may be meant, once the page has said enough. */
interface Candidate {
  readonly match: Match;
  readonly block: IndexedBlock;
  readonly location: Location;
  readonly isQuiet: boolean;
  /** What the place says of its language; looked for once, and for other than distinctive names only. */
  language?: Omit<LanguageSigns, 'isPageEnglish'>;
  /** The same as it was last shown; kept while its senses stay the same, since marks go by identity. */
  shown?: Mention;
}

const START: Section = { level: 0 };

/** Everything found on a page so far. Holds nodes only of blocks in which something was found. */
export class PageIndex {
  readonly #match: Matcher;
  #evidence = createPageEvidence();
  readonly #language = new PageLanguage();
  /** Of the reading that goes on. */
  #zones = new Zones();
  #zonesOf = 0;
  readonly #byOwner = new Map<Element | ShadowRoot, Entry>();
  readonly #conditions = new Set<string>();
  readonly #headings = new WeakMap<Section, Heading>();
  #heading: { readonly pass: number; readonly last: Heading } | null = null;
  #head = '';
  /** The text asked for last, and what it names. */
  #seen: { readonly text: string; readonly matches: readonly Match[] } = { text: '', matches: [] };
  /** In document order. What is gone is swept out when the list is next read. */
  #entries: Entry[] = [];
  #last: { readonly pass: number; at: number } = { pass: 0, at: -1 };
  #version = 0;
  #ordered: { readonly version: number; readonly mentions: readonly Mention[] } = { version: -1, mentions: [] };

  constructor(match: Matcher) {
    this.#match = match;
  }

  /** Counts up with each change, so that readers know when to look again. */
  get version(): number {
    return this.#version;
  }

  /** Every condition named so far. */
  get conditions(): ReadonlySet<string> {
    return this.#conditions;
  }

  /**
   * Whether a block of this text is worth being made: it names something, is a heading, or its owner is known. To be
   * asked before each `add`, and for every text that is read.
   */
  wants(text: string, owner: Element | ShadowRoot, isHeading: boolean, pass: number, isWhole: boolean): boolean {
    if (pass !== this.#zonesOf) this.#begin(pass, isWhole);
    this.#language.taste(text, owner);
    this.#seen = { text, matches: this.#match(text) };
    return this.#seen.matches.length > 0 || isHeading || this.#byOwner.has(owner) || text.includes(LINE_END_HYPHEN);
  }

  /** Names in a block, those over a line-end hyphen included where the page keeps its line ends. */
  #find({ text, owner }: TextBlock): readonly Match[] {
    const found = this.#seen.text === text ? this.#seen.matches : this.#match(text);
    if (!text.includes(LINE_END_HYPHEN) || !keepsLines(owner)) return found;
    // Soft hyphens in the place of hyphen and line end: nothing moves, and the matcher reads over them.
    const joined = text.replace(/(?<=[a-z])-\n[ \t]*(?=[a-z])/g, (end) => '\u00ad'.repeat(end.length));
    const more = this.#match(joined).filter((each) => found.every(({ start, end }) => each.end <= start || each.start >= end));
    return [...found, ...more].toSorted((a, b) => a.start - b.start);
  }

  /**
   * Takes in a block; what an earlier pass found in the same owner is replaced. Blocks of one pass come in document
   * order; `isWhole` says that the pass reads the whole page, so that each block stands behind all before it.
   */
  add(block: TextBlock, pass: number, isWhole: boolean): void {
    const known = this.#byOwner.get(block.owner);
    if (known && known.pass !== pass) this.drop(block.owner);
    const matches = this.#find(block);
    if (block.isHeading && block.section) this.#enter(block.section, block.text, matches, pass);
    if (matches.length === 0 || isCreditLine(block.text)) return;
    const zone = this.#zones.of(block.owner);
    if (zone === 'frame') this.#evidence.addFrame(matches);
    else if (zone !== 'apart') this.#take(block, matches, pass, isWhole, zone === 'quiet');
  }

  #begin(pass: number, isWhole: boolean): void {
    this.#zonesOf = pass;
    this.#zones = new Zones();
    if (isWhole) this.#language.reset();
  }

  #take(block: TextBlock, matches: readonly Match[], pass: number, isWhole: boolean, isInSources: boolean): void {
    const entry = this.#byOwner.get(block.owner) ?? this.#insert(block.owner, pass, isWhole);
    const section = block.section ?? this.#sectionBefore(entry, isWhole);
    const heading = this.#headings.get(section) ?? null;
    const indexed: IndexedBlock = {
      owner: block.owner,
      text: block.text,
      section,
      isHeading: block.isHeading,
      conditions: matches.filter((each) => each.kind === 'condition'),
      heading: block.isHeading ? (heading?.over ?? null) : heading,
    };
    const headings = headingChain(indexed.heading);
    const titles = matches.some((each) => each.tier === 2) ? explainedIn(block.owner, this.#match) : [];
    this.#evidence.add(matches, { text: block.text, headings, titles });
    entry.blocks.push(indexed);
    const isQuiet = isInSources || headings.some(({ text }) => isReferenceHeading(text)) || isCitation(block.text, isListItem(block.owner));
    for (const match of matches) {
      if (match.kind === 'condition') this.#conditions.add(match.id);
      const location = match.kind === 'therapy' ? locate(block, match.start, match.end) : null;
      // Within a line of text there may be an author's name, a credit or the title of a book.
      const zone = location ? this.#zones.of(location.startNode) : 'apart';
      if (!location || zone === 'apart' || zone === 'frame' || runsOverBoxes(location.startNode, location.endNode)) continue;
      entry.mentions.push({ match, block: indexed, location, isQuiet: isQuiet || zone === 'quiet' });
    }
    this.#version++;
  }

  #enter(section: Section, text: string, matches: readonly Match[], pass: number): void {
    const before = this.#heading?.pass === pass ? this.#heading.last : null;
    const last = this.#headings.get(section) ?? headingAfter(before, section.level, text, matches);
    this.#headings.set(section, last);
    this.#heading = { pass, last };
  }

  /** Forgets what was found in the own text of an element. */
  drop(owner: Element | ShadowRoot): void {
    const entry = this.#byOwner.get(owner);
    if (!entry) return;
    entry.isGone = true;
    this.#byOwner.delete(owner);
    this.#version++;
  }

  /** Forgets everything: the page has become another one. */
  clear(): void {
    for (const owner of this.#byOwner.keys()) this.drop(owner);
    this.#evidence = createPageEvidence();
    this.#conditions.clear();
    this.#language.reset();
    this.#heading = null;
    this.#head = '';
    this.#version++;
  }

  /** Forgets what has left the page. True where there was any. */
  prune(): boolean {
    const before = this.#version;
    for (const owner of this.#byOwner.keys()) if (!owner.isConnected) this.drop(owner);
    return this.#version !== before;
  }

  /** Mentions that may be shown, in document order. */
  mentions(): readonly Mention[] {
    if (this.#ordered.version !== this.#version) {
      this.#sweep();
      const candidates = this.#entries.flatMap((entry) => entry.mentions);
      if (candidates.length > 0) this.#readHead();
      const isPageEnglish = this.#language.isPageEnglish();
      this.#ordered = { version: this.#version, mentions: candidates.flatMap((each) => this.#judge(each, isPageEnglish)) };
    }
    return this.#ordered.mentions;
  }

  /** What stands between the two headings around a block. */
  blocksIn(section: Section): readonly IndexedBlock[] {
    return this.#entries.filter((entry) => !entry.isGone).flatMap((entry) => entry.blocks.filter((block) => block.section === section));
  }

  /** The page's title and key words are evidence only where a name has been found. */
  #readHead(): void {
    const head = readHead();
    if (head === this.#head) return;
    this.#head = head;
    this.#evidence.addHead(this.#match(head));
  }

  #judge(candidate: Candidate, isPageEnglish: boolean): readonly Mention[] {
    const { match, block, location, isQuiet, shown } = candidate;
    const senses = this.#evidence.sensesOf(match);
    if (senses.length === 0) return [];
    // "Massage" is a word of many languages, and short forms are others' there (detection rules 6.6).
    if (match.tier > 0) {
      candidate.language ??= languageSignsOf(location.startNode, block.owner, block.text);
      if (!isEnglish({ ...candidate.language, isPageEnglish })) return [];
    }
    if (shown && shown.senses.join() === senses.join()) return [shown];
    candidate.shown = { match, senses, block, location, isQuiet };
    return [candidate.shown];
  }

  #insert(owner: Element | ShadowRoot, pass: number, isWhole: boolean): Entry {
    const entry: Entry = { owner, pass, blocks: [], mentions: [], isGone: false };
    const at = isWhole ? this.#entries.length : this.#placeOf(owner, pass);
    this.#entries.splice(at, 0, entry);
    this.#last = { pass, at };
    this.#byOwner.set(owner, entry);
    return entry;
  }

  /** Where an owner belongs in the list: mostly right behind the one before it in the same pass. */
  #placeOf(owner: Element | ShadowRoot, pass: number): number {
    const behindLast = this.#last.at + 1;
    const next = this.#entries[behindLast];
    if (this.#last.pass === pass && (!next || comparePlaces(owner, next.owner) < 0)) return behindLast;
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#entries[middle];
      if (other && comparePlaces(other.owner, owner) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The section that goes on where a part of the page was read without its heading. */
  #sectionBefore(entry: Entry, isWhole: boolean): Section {
    if (isWhole) return START;
    const before = this.#entries[this.#entries.indexOf(entry) - 1];
    return entry.blocks.at(-1)?.section ?? before?.blocks.at(-1)?.section ?? START;
  }

  #sweep(): void {
    if (this.#entries.length === this.#byOwner.size) return;
    this.#entries = this.#entries.filter((entry) => !entry.isGone);
    this.#last = { pass: 0, at: -1 };
  }
}

function isListItem(owner: Element | ShadowRoot): boolean {
  return owner instanceof Element && closestOf(owner, 'li,dd') !== null;
}

const LINE_END_HYPHEN = '-\n';

function keepsLines(owner: Element | ShadowRoot): boolean {
  const element = owner instanceof Element ? owner : owner.host;
  return getComputedStyle(element).whiteSpace.startsWith('pre');
}

/** Document order; a node of a shadow tree stands where its outermost host stands. */
function comparePlaces(a: Node, b: Node): number {
  if (a === b) return 0;
  const [left, right] = a.getRootNode() === b.getRootNode() ? [a, b] : [inLightTree(a), inLightTree(b)];
  if (left === right) return 0;
  return left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function inLightTree(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? inLightTree(root.host) : node;
}
