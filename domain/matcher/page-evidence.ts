import type { Match } from './match';

/** What the whole page has shown so far, and which names it therefore lets us mark. */
export interface PageEvidence {
  /** Takes in what one block holds. */
  readonly add: (matches: readonly Match[]) => void;
  /** Whether a therapy's name may be marked on this page, as far as it has been read. May turn true later, never false again. */
  readonly accepts: (match: Pick<Match, 'id' | 'tier'>) => boolean;
}

/**
 * Rules for whole pages (detection rules 6.2). A distinctive name always counts. An everyday word ("massage") counts
 * where the page speaks of health: a distinctive name, a condition, or a second everyday name stands on it. An
 * abbreviation counts only where a long form of the same therapy stands on the page.
 */
export function createPageEvidence(): PageEvidence {
  const longForms = new Set<string>();
  let everydayNames = 0;
  let speaksOfHealth = false;
  return {
    add(matches) {
      for (const match of matches) {
        if (match.kind === 'condition') speaksOfHealth = true;
        else if (match.tier === 2) continue;
        else {
          longForms.add(match.id);
          if (match.tier === 0) speaksOfHealth = true;
          else everydayNames++;
        }
      }
    },
    accepts({ id, tier }) {
      if (tier === 0) return true;
      return tier === 1 ? speaksOfHealth || everydayNames >= 2 : longForms.has(id);
    },
  };
}
