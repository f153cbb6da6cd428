import type { Brief, ConditionName } from '@/domain/therapy/article';
import type { PageSettings } from '@/platform/messages';
import { send, type SendFailure } from '@/platform/send';

/** What the page needs to know of the therapies and conditions found on it, asked for once each. */
export interface KnowledgeCache {
  /** Asks for what is not held yet. Calls back only if the background answered. */
  readonly want: (therapies: readonly string[], conditions: readonly string[]) => void;
  /** Asks for the settings, which may have changed while the page slept. */
  readonly askAgain: () => void;
  readonly brief: (therapy: string) => Brief | undefined;
  readonly conditions: ReadonlyMap<string, ConditionName>;
}

/** Pause in which several slices' finds are gathered into one message, in milliseconds. */
const GATHER = 30;

/** An empty cache. `onSettings` is called with each answer, since settings travel with it. */
export function createKnowledgeCache(
  onSettings: (settings: PageSettings) => void,
  onFailure: (failure: SendFailure) => void,
  signal: AbortSignal,
): KnowledgeCache {
  const briefs = new Map<string, Brief>();
  const conditions = new Map<string, ConditionName>();
  const asked = new Set<string>();
  let therapiesWanted: string[] = [];
  let conditionsWanted: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    timer = undefined;
    const request = { kind: 'page', therapies: therapiesWanted, conditions: conditionsWanted } as const;
    therapiesWanted = [];
    conditionsWanted = [];
    const answer = await send(request);
    if (signal.aborted) return;
    if (!answer.ok) {
      for (const id of [...request.therapies, ...request.conditions]) asked.delete(id);
      onFailure(answer.error);
      return;
    }
    for (const brief of answer.value.briefs) briefs.set(brief.id, brief);
    for (const condition of answer.value.conditions) conditions.set(condition.id, condition);
    onSettings(answer.value.settings);
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    want(therapies, conditionIds) {
      const fresh = (ids: readonly string[]) => ids.filter((id) => !asked.has(id) && asked.add(id));
      const newTherapies = fresh(therapies);
      const newConditions = fresh(conditionIds);
      therapiesWanted.push(...newTherapies);
      conditionsWanted.push(...newConditions);
      // Conditions alone change nothing that a reader sees yet: they wait for the next therapy.
      if (newTherapies.length > 0) timer ??= setTimeout(() => void ask(), GATHER);
    },
    askAgain: () => void ask(),
    brief: (therapy) => briefs.get(therapy),
    conditions,
  };
}
