import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StorageError } from '@/domain/shared/storage-error';
import { openRescue, type Rescue } from '@/platform/db/rescue';
import { openStore, type Store } from '@/platform/db/store';
import { createJournal } from '@/platform/journal-store';
import { recoverDrafts } from './recover-drafts';

/** Whether what the reader keeps can be reached. */
export type StoreState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly store: Store }
  | { readonly kind: 'failed'; readonly error: StorageError }
  /** The browser lost a part of it; the reader decides what is done. */
  | { readonly kind: 'damaged'; readonly error: StorageError; readonly rescue: Rescue };

/** Resolves after that many milliseconds. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const PORTS = { now: () => new Date(), newId: () => crypto.randomUUID(), wait };

const journal = createJournal();

/** Opens the store once, saves what an earlier page left as drafts, and tells if the connection is lost later. */
export function useStore(): { readonly state: StoreState; readonly retry: () => void } {
  const [state, setState] = useState<StoreState>({ kind: 'opening' });
  const open = useCallback(async () => {
    setState({ kind: 'opening' });
    const next = await openOrRescue((error) => setState({ kind: 'failed', error }));
    setState(next);
    if (next.kind === 'open') void recoverDrafts(next.store.notes);
  }, []);
  useEffect(() => void open(), [open]);
  return { state, retry: () => void open() };
}

async function openOrRescue(onLost: (error: StorageError) => void): Promise<StoreState> {
  const opened = await openStore(PORTS, journal, onLost);
  if (opened.ok) return { kind: 'open', store: opened.value };
  const { error } = opened;
  if (error.reason !== 'damaged') return { kind: 'failed', error };
  const rescue = await openRescue(PORTS, journal);
  return rescue.ok ? { kind: 'damaged', error, rescue: rescue.value } : { kind: 'failed', error: rescue.error };
}
