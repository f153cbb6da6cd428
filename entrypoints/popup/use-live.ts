import { useEffect, useState } from 'preact/hooks';
import type { StorageError } from '@/domain/shared/storage-error';
import type { Watch } from '@/platform/db/watch';

/** The answer of a live query: not there yet, there, or an error, which is never shown as an empty answer. */
export type Live<T> =
  { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly value: T } | { readonly kind: 'failed'; readonly error: StorageError };

const LOADING = { kind: 'loading' } as const;

/** Follows a live query for as long as the component stands. The query is to be memoised, or it would be asked at each drawing. */
export function useLive<T>(watch: Watch<T>): Live<T> {
  const [live, setLive] = useState<Live<T>>(LOADING);
  useEffect(
    () =>
      watch(
        (value) => setLive({ kind: 'ready', value }),
        (error) => setLive({ kind: 'failed', error }),
      ),
    [watch],
  );
  return live;
}
