import { useRef } from 'preact/hooks';
import { jumpTo } from '@/platform/tab-messages';
import { mentionsOf } from './page-facts';
import type { PageState } from './use-page';

/** Shows a therapy on the page: its first mention, and with each further call the next one, around and around. */
export function useJump(page: PageState): (therapy: string) => void {
  const nextRef = useRef(new Map<string, number>());
  return (therapy) => {
    const index = nextRef.current.get(therapy) ?? 0;
    nextRef.current.set(therapy, (index + 1) % Math.max(1, mentionsOf(page, therapy)));
    if (page.tab) void jumpTo(page.tab.id, therapy, index);
  };
}
