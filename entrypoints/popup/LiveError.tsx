import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { storageErrorWords } from '@/domain/shared/storage-error';
import type { Live } from './use-live';

/** The notice for a query that failed; nothing otherwise. */
export function LiveError({ live }: { readonly live: Live<unknown> }) {
  if (live.kind !== 'failed') return null;
  const words = storageErrorWords(live.error);
  return <ErrorNotice title={words.title}>{words.text}</ErrorNotice>;
}
