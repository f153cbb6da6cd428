import { useCallback, useRef, useState } from 'preact/hooks';
import type { Note } from '@/domain/note/note';

/** A view that lies upon the lists. */
export type Place =
  | { readonly kind: 'therapy'; readonly id: string; readonly wantsNote: boolean; readonly origin: Pick<Note, 'page' | 'quote'> | null }
  /** Therapies compared for one condition. */
  | { readonly kind: 'condition'; readonly id: string }
  /** What changed in the evidence. */
  | { readonly kind: 'changes' }
  | { readonly kind: 'settings' };

/** Where the reader is, and how to move. */
export interface Navigation {
  readonly places: readonly Place[];
  /** The same function at each drawing, as are the two below, so that long views need not be drawn again for them. */
  readonly open: (place: Place) => void;
  readonly openTherapy: (id: string) => void;
  readonly openCondition: (id: string) => void;
  /** One view back; the focus returns to what opened it. */
  readonly back: () => void;
}

/** Views lie upon each other, so going back finds each one as it was left. Begins with `first` in front. */
export function useNavigation(first: Place | null): Navigation {
  const [places, setPlaces] = useState<readonly Place[]>(first ? [first] : []);
  const openersRef = useRef<(Element | null)[]>([]);

  const open = useCallback((place: Place) => {
    openersRef.current.push(document.activeElement);
    setPlaces((each) => [...each, place]);
  }, []);
  const openTherapy = useCallback((id: string) => open({ kind: 'therapy', id, wantsNote: false, origin: null }), [open]);
  const openCondition = useCallback((id: string) => open({ kind: 'condition', id }), [open]);

  function back(): void {
    const opener = openersRef.current.pop();
    setPlaces((each) => each.slice(0, -1));
    // The view behind is inert until it has been drawn as the front one.
    requestAnimationFrame(() => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    });
  }

  return { places, open, openTherapy, openCondition, back };
}
