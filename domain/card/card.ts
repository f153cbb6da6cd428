import type { Brief } from '../therapy/article';
import type { RankedFinding, RankedFindings } from '../therapy/rank-findings';

/** Everything that a hover card shows: bundled public text only, never the reader's own. */
export interface CardModel {
  readonly brief: Brief;
  readonly rows: readonly RankedFinding[];
  /** "No review held for migraine." */
  readonly missing: readonly string[];
  /** Conditions with findings that are not among `rows`. */
  readonly more: number;
  /** Drawn as a sheet at the bottom of a touch screen. */
  readonly sheet: boolean;
}

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a page's content script hands to the card's code. */
export interface CardOrder {
  /** What the mark means: one card, or several of which the reader chooses one. Never none. */
  readonly models: readonly CardModel[];
  /** The abbreviation that is marked, where several therapies go by it. */
  readonly name: string;
  /** Theme of the page under the mark. */
  readonly theme: 'light' | 'dark';
  /** Boxes of the mark as it stands now, one a line; empty when it is no longer drawn. */
  readonly anchor: () => readonly Box[];
  /** Move the keyboard focus into the card, and back where it was when it closes. */
  readonly takeFocus: boolean;
  /** With the id of the therapy whose card is open. */
  readonly onReadMore: (therapy: string) => void;
  readonly onNote: (therapy: string) => void;
  readonly onClose: () => void;
}

/** An open card. */
export interface CardHandle {
  /** Whether a point of the viewport, or an event's target, belongs to the card or the gap between card and mark. */
  readonly holds: (x: number, y: number, target: unknown) => boolean;
  /** Removes the card and its host from the page. */
  readonly close: () => void;
}

/** Puts a card up. */
export type OpenCard = (order: CardOrder) => CardHandle;

/** Key under which the card's code, loaded on the first hover, leaves {@link OpenCard} in the content script's own world. */
export const CARD_KEY = Symbol.for('therapy-lens.card');

/** The model of a card from a therapy's brief and its ranked findings. */
export function toCardModel(brief: Brief, ranked: RankedFindings, sheet: boolean): CardModel {
  return { brief, rows: ranked.rows, missing: ranked.missing, more: ranked.more, sheet };
}
