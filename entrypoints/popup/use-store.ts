import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StorageError } from '@/domain/shared/storage-error';
import { openStore, type Store } from '@/platform/db/store';
import { recoverDrafts } from './recover-drafts';

/** Whether what the reader keeps can be reached. */
export type StoreState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly store: Store }
  | { readonly kind: 'failed'; readonly error: StorageError };

/** Resolves after that many milliseconds. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const PORTS = { now: () => new Date(), newId: () => crypto.randomUUID(), wait };

/** Opens the store once, saves what an earlier page left as drafts, and tells if the connection is lost later. */
export function useStore(): { readonly state: StoreState; readonly retry: () => void } {
  const [state, setState] = useState<StoreState>({ kind: 'opening' });
  const open = useCallback(async () => {
    setState({ kind: 'opening' });
    const opened = await openStore(PORTS, (error) => setState({ kind: 'failed', error }));
    setState(opened.ok ? { kind: 'open', store: opened.value } : { kind: 'failed', error: opened.error });
    if (opened.ok) await recoverDrafts(opened.value.notes);
  }, []);
  useEffect(() => void open(), [open]);
  return { state, retry: () => void open() };
}
