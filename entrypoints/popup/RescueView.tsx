import { useState } from 'preact/hooks';
import { RescueNotice } from '@/components/keeping/RescueNotice';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import type { Result } from '@/domain/shared/result';
import { storageErrorWords, type StorageError } from '@/domain/shared/storage-error';
import type { Rescue } from '@/platform/db/rescue';

/** A damaged database and what can be done about it. */
export interface RescueViewProps {
  readonly error: StorageError;
  readonly rescue: Rescue;
  /** The reader has decided; the store is to be opened again. */
  readonly onDone: () => void;
}

/** Asks the reader, does what was decided, and says so where that failed. */
export function RescueView({ error, rescue, onDone }: RescueViewProps) {
  const [failure, setFailure] = useState<StorageError | null>(null);

  async function settle(decide: () => Promise<Result<null, StorageError>>): Promise<void> {
    const settled = await decide();
    if (!settled.ok) return setFailure(settled.error);
    rescue.close();
    onDone();
  }

  return (
    <>
      {failure ? <ErrorNotice title={storageErrorWords(failure).title}>{storageErrorWords(failure).text}</ErrorNotice> : null}
      <RescueNotice
        {...storageErrorWords(error)}
        tables={rescue.tables}
        onRecover={() => void settle(() => rescue.recover())}
        onAccept={() => void settle(() => rescue.accept())}
      />
    </>
  );
}
