import { definitionAt, explains, resemblesId } from './definition.ts';
import type { Match, Sense } from './match';
import { surroundingsOf, type EvidenceBlock, type Surroundings } from './surroundings.ts';

/** What the whole page has shown so far, and what its names therefore mean. */
export interface PageEvidence {
  /** Takes in what one block holds. `block`: the rest of what is known of it. */
  readonly add: (matches: readonly Match[], block?: Omit<EvidenceBlock, 'matches'>) => void;
  /** Takes in the page's title or key words. */
  readonly addHead: (matches: readonly Match[]) => void;
  /**
   * Takes in what stands around the text on each page of a site: footer, breadcrumbs. All of it together counts as one
   * everyday name at most, since a shop's menu says little of its page.
   */
  readonly addFrame: (matches: readonly Match[]) => void;
  /**
   * Which therapies a name means on this page, as far as it has been read: none where it may not be marked, several
   * where the page does not settle it. More text may turn it true, and a definition to the contrary false again.
   */
  readonly sensesOf: (match: Match) => readonly string[];
  /** Whether a name may be marked at all. */
  readonly accepts: (match: Pick<Match, 'id' | 'tier'>) => boolean;
}

/** Context words that make up for a long form (detection rules 6.2). */
const ENOUGH = 2;
/** A condition's abbreviation this long is hardly anything else: PTSD, COPD. "MS" and "RA" are. */
const TELLING = 4;
/** Stands in a list of meanings for one that is not ours. */
const FOREIGN = '';

/** Evidence of a page of which nothing has been read yet. */
export function createPageEvidence(): PageEvidence {
  return new Evidence();
}

/**
 * Rules for whole pages (detection rules 6.2). A distinctive name always counts. An everyday word ("massage") counts
 * where the page speaks of health (a distinctive name, a condition in its title, two conditions or two everyday names
 * stand on it) or where some block names it beside a condition; not where its neighbours once said that something else
 * is meant ("Lenovo Yoga"), unless a block speaks for it. Nor does a distinctive name that is a surname, too
 * ("Rolfing"), once the page calls somebody by it. An abbreviation counts where a long form of the same therapy stands
 * on the page, or where its block speaks of its field; nowhere on a page that says it stands for something else.
 */
class Evidence implements PageEvidence {
  readonly #around = new WeakMap<object, Surroundings>();
  /** The lowest tier in which each therapy is named in full. */
  readonly #longForms = new Map<string, 0 | 1>();
  readonly #definitions = new Map<string, Set<string>>();
  readonly #shortConditions = new Set<string>();
  /** Everyday names that stand on the page, each once: the same word said twice tells no more than said once. */
  readonly #everydayNames = new Set<string>();
  /** Conditions that the page names, each once. */
  readonly #conditionNames = new Set<string>();
  /** Therapies whose name means something else in some place of the page. */
  readonly #misused = new Set<string>();
  /** Everyday names in whose own block, or above it, a condition or a distinctive name stands. */
  readonly #amongHealth = new Set<string>();
  #speaksOfHealth = false;
  /** Therapies named around the text, in menus and footers: all of them count as one everyday name. */
  readonly #frameNames = new Set<string>();

  add(all: readonly Match[], block: Omit<EvidenceBlock, 'matches'> = { text: '' }): void {
    const matches = all.filter((each) => each.kind !== 'other');
    for (const { id, kind } of all) if (kind === 'other') this.#misused.add(id);
    const whole = { ...block, matches };
    for (const match of matches) this.#count(match, whole);
    for (const match of matches) if (match.tier === 2 && match.sense) this.#define(match, whole);
  }

  addHead(matches: readonly Match[]): void {
    for (const match of matches)
      if (match.kind !== 'other' && (!match.sense || match.sense.surname) && !match.others) this.#count(match, { text: '', matches });
    if (matches.some((each) => each.kind === 'condition' && isTelling(each))) this.#speaksOfHealth = true;
  }

  addFrame(matches: readonly Match[]): void {
    for (const { kind, tier, sense, id } of matches) if (kind === 'therapy' && tier < 2 && !sense) this.#frameNames.add(id);
  }

  accepts(match: Match | Pick<Match, 'id' | 'tier'>): boolean {
    return 'kind' in match ? this.sensesOf(match).length > 0 : this.#isKnown(match, undefined);
  }

  sensesOf(match: Match): readonly string[] {
    const all = [match, ...(match.others ?? [])];
    const defined = match.sense?.form ? this.#definitions.get(match.sense.form) : undefined;
    const possible = all.filter((each) => this.#isPossible(each, defined));
    if (all.length === 1) return possible.map((each) => each.id);
    return this.#settle(possible, defined).map((each) => each.id);
  }

  #count(match: Match, block: EvidenceBlock): void {
    for (const each of [match, ...(match.others ?? [])]) if (each.sense) this.#lookAround(block, each, each.sense);
    if (match.kind === 'condition') this.#countCondition(match);
    else if (match.tier < 2 && !match.others && this.#isRight(match)) {
      // A surname alone is no sign of health.
      const tier = match.tier === 0 && !match.sense?.surname ? 0 : 1;
      this.#longForms.set(match.id, Math.min(tier, this.#longForms.get(match.id) ?? 1) === 0 ? 0 : 1);
      if (tier === 0) this.#speaksOfHealth = true;
      else this.#everydayNames.add(match.id);
    }
    if (match.tier === 1 && isAmongHealth(block, match)) this.#amongHealth.add(match.id);
  }

  #lookAround(block: EvidenceBlock, match: Match, sense: Sense): void {
    const around = surroundingsOf(block, match, sense);
    this.#around.set(match, around);
    if (match.tier === 2 && around.elsewhere) this.#misused.add(match.id);
  }

  #countCondition({ id, tier, start, end }: Match): void {
    if (!isTelling({ tier, start, end })) this.#shortConditions.add(id);
    else this.#conditionNames.add(id);
    // One alone may be anything; two of them are conditions like others.
    if (this.#shortConditions.size > 1) for (const each of this.#shortConditions) this.#conditionNames.add(each);
  }

  /** Learns what the block says that an abbreviation stands for. */
  #define(match: Match, block: EvidenceBlock): void {
    const form = match.sense?.form ?? '';
    const all = [match, ...(match.others ?? [])];
    const learn = (id: string) => this.#definitions.set(form, (this.#definitions.get(form) ?? new Set()).add(id));
    const found = definitionAt(block.text, match.start, match.end);
    const beside = block.matches.filter((each) => each.tier < 2 && isExplaining(block.text, each, match));
    const inside = found ? block.matches.filter((each) => each.tier < 2 && each.end > found.start && each.start < found.end) : [];
    const named = all.filter(({ id }) => [...beside, ...inside].some((each) => each.id === id));
    if (named.length > 0) named.forEach(({ id }) => learn(id));
    else if (found) learn(meaningOf(found.words, all));
    for (const { title, matches } of (block.titles ?? []).filter((each) => each.form === form)) {
      const meant = all.filter(({ id }) => matches.some((each) => each.id === id));
      if (meant.length > 0) meant.forEach(({ id }) => learn(id));
      else if (explains(title, form)) learn(meaningOf(title, all));
    }
  }

  /** Whether a name's own rule lets it be meant where it stands. */
  #isRight(match: Match): boolean {
    const around = this.#around.get(match);
    if (!around) return true;
    if (match.tier === 1 && match.sense?.only === 'context') return speaksFor(around, 'context');
    if (match.sense?.own && around.own + around.field === 0 && !around.longForm) return false;
    return !around.elsewhere;
  }

  #isPossible(match: Match, defined: ReadonlySet<string> | undefined): boolean {
    if (match.tier < 2) return this.#isRight(match) && this.#isKnown(match, undefined);
    return this.#isKnown(match, defined);
  }

  #isKnown(match: Match | Pick<Match, 'id' | 'tier'>, defined: ReadonlySet<string> | undefined): boolean {
    const isDoubted = 'kind' in match && match.sense?.surname ? !this.#isNoPerson(match) : match.tier === 1 && this.#misused.has(match.id);
    if (match.tier === 0) return !isDoubted;
    if (match.tier === 1) return this.#amongHealth.has(match.id) || (this.#isHealthPage() && !isDoubted);
    const around = 'kind' in match ? this.#around.get(match) : undefined;
    const sense = 'kind' in match ? match.sense : undefined;
    if (defined && !defined.has(match.id)) return false;
    const words = around ? around.own + around.field : 0;
    // A page that gives it two meanings leaves it to each block.
    if (defined?.has(FOREIGN)) return words > 0 && around?.elsewhere === false;
    if (defined) return true;
    if (around?.elsewhere) return false;
    // One sense a page: what means something else in one block hardly means the therapy in the next.
    if (around && this.#misused.has(match.id) && words < ENOUGH && !around.longForm) return false;
    if (sense?.only === 'definition') return false;
    return this.#hasLongForm(match.id) || speaksFor(around, sense?.only);
  }

  /** Where a page calls somebody by the name, the therapy has to be named in full on it, or spoken of beside the name. */
  #isNoPerson(match: Match): boolean {
    if (!this.#misused.has(match.id) || this.#longForms.get(match.id) === 0) return true;
    const around = this.#around.get(match);
    return around !== undefined && (around.longForm || around.beside || around.therapies > 0);
  }

  #isHealthPage(): boolean {
    if (this.#speaksOfHealth || this.#everydayNames.size >= ENOUGH || this.#conditionNames.size >= ENOUGH) return true;
    const [only] = this.#everydayNames;
    return only !== undefined && [...this.#frameNames].some((id) => id !== only);
  }

  #hasLongForm(id: string): boolean {
    const tier = this.#longForms.get(id);
    return tier === 0 || (tier === 1 && this.#isHealthPage());
  }

  /** Which of several therapies that share a spelling is meant: by definition, long form on the page, block, own words. */
  #settle(possible: readonly Match[], defined: ReadonlySet<string> | undefined): readonly Match[] {
    if (possible.length < 2 || (defined && possible.length === 1)) return possible;
    const inFull = possible.filter(({ id }) => this.#hasLongForm(id));
    if (inFull.length === 1) return inFull;
    const inBlock = possible.filter((each) => this.#around.get(each)?.longForm);
    if (inBlock.length === 1) return inBlock;
    const spokenFor = possible.filter((each) => (this.#around.get(each)?.own ?? 0) > 0);
    return spokenFor.length === 1 ? spokenFor : possible;
  }
}

/** Whether a block, or a heading above it, names a condition or a distinctive therapy beside an everyday name. */
function isAmongHealth({ matches, headings = [] }: EvidenceBlock, match: Match): boolean {
  const near = [...matches, ...headings.flatMap((heading) => heading.matches)];
  return near.some((each) => each !== match && (each.kind === 'condition' ? isTelling(each) : each.tier === 0 && each.id !== match.id));
}

function isTelling({ tier, start, end }: Pick<Match, 'tier' | 'start' | 'end'>): boolean {
  return tier < 2 || end - start >= TELLING;
}

function speaksFor(around: Surroundings | undefined, only: string | undefined): boolean {
  if (!around || around.elsewhere || around.capitals || only === 'long-form') return false;
  if (only === 'context')
    return around.own >= ENOUGH || (around.own > 0 && (around.beside || around.therapies > 0)) || around.therapies >= ENOUGH;
  return around.beside || around.own + around.field >= ENOUGH;
}

/** "myofascial release (MFR", "MFR (myofascial release": whatever the initials. */
function isExplaining(text: string, long: Match, short: Match): boolean {
  const between = long.end <= short.start ? text.slice(long.end, short.start) : text.slice(short.end, long.start);
  return /^\s*[([]\s*["'“‘]?$/.test(between);
}

/** The therapy whose id a long form resembles, though it is none of its names; otherwise something that is not ours. */
function meaningOf(words: string, all: readonly Match[]): string {
  return all.find(({ id }) => resemblesId(words, id))?.id ?? FOREIGN;
}
