import { CARD_KEY, toCardModel, type Box, type CardHandle, type CardOrder, type OpenCard } from '@/domain/card/card';
import type { Brief, ConditionName } from '@/domain/therapy/article';
import { rankFindings, type PassageConditions } from '@/domain/therapy/rank-findings';
import { send } from '@/platform/send';
import { rectsOf } from './hit-test';
import type { Mention } from './page-index';
import { themeAround } from './theme';

/** What is needed to put up the card of one mention. */
export interface CardRequest {
  readonly mention: Mention;
  /** Of the therapies that may be meant: mostly one, never none. */
  readonly briefs: readonly Brief[];
  readonly about: PassageConditions;
  readonly conditions: ReadonlyMap<string, ConditionName>;
  readonly by: 'pointer' | 'touch' | 'keyboard';
  readonly onAction: (view: 'explainer' | 'note', therapy: string) => void;
  readonly onClose: () => void;
}

/** The page's one card. */
export interface CardControl {
  /** Fetches the card's code ahead of the first card. */
  readonly prepare: () => void;
  readonly open: (request: CardRequest) => Promise<void>;
  readonly close: () => void;
  /** Whether a point or event target belongs to the open card. */
  readonly holds: (x: number, y: number, target: unknown) => boolean;
}

/** No card is open at first; its code is not loaded either. */
export function createCardControl(): CardControl {
  let handle: CardHandle | null = null;
  let loading: Promise<OpenCard | null> | null = null;
  /** Counts openings and closings, so that code that arrives late does not open a card the reader has left. */
  let turn = 0;

  function load(): Promise<OpenCard | null> {
    loading ??= loadCard().then((open) => {
      if (!open) loading = null;
      return open;
    });
    return loading;
  }

  function close(): void {
    turn++;
    handle?.close();
    handle = null;
  }

  return {
    prepare: () => void load(),
    close,
    holds: (x, y, target) => handle?.holds(x, y, target) ?? false,
    async open(request) {
      close();
      const mine = turn;
      const open = await load();
      if (!open || mine !== turn) return;
      handle = open(toOrder(request));
    },
  };
}

async function loadCard(): Promise<OpenCard | null> {
  const known = registered();
  if (known) return known;
  await send({ kind: 'load-card' });
  return registered();
}

function registered(): OpenCard | null {
  const value: unknown = Reflect.get(globalThis, CARD_KEY);
  return isOpenCard(value) ? value : null;
}

function isOpenCard(value: unknown): value is OpenCard {
  return typeof value === 'function';
}

function toOrder(request: CardRequest): CardOrder {
  const { mention, briefs, about, conditions, by, onAction, onClose } = request;
  return {
    models: briefs.map((brief) => toCardModel(brief, rankFindings(brief.findings, about, conditions), by === 'touch')),
    name: mention.match.sense?.form ?? '',
    theme: themeAround(mention.location.startNode),
    anchor: () => rectsOf(mention.location).map((rect): Box => rect),
    takeFocus: by === 'keyboard',
    onReadMore: (therapy) => onAction('explainer', therapy),
    onNote: (therapy) => onAction('note', therapy),
    onClose,
  };
}
