import type { StorageError } from '@/domain/shared/storage-error';

/** Names whatever the browser or Dexie threw. Dexie keeps the browser's own error as `inner`. */
export function toStorageError(cause: unknown, action: StorageError['action'], table: StorageError['table']): StorageError {
  return { name: 'StorageError', action, table, reason: reasonOf(namesOf(cause), action), detail: detailOf(cause) };
}

function reasonOf(names: readonly string[], action: StorageError['action']): StorageError['reason'] {
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('VersionError')) return 'outdated';
  return action === 'open' || names.includes('DatabaseClosedError') ? 'cannot-open' : 'failed';
}

function namesOf(cause: unknown): readonly string[] {
  if (!(cause instanceof Error)) return [];
  const inner: unknown = 'inner' in cause ? cause.inner : cause.cause;
  return [cause.name, ...namesOf(inner)];
}

function detailOf(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}
