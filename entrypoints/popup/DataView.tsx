import { useState } from 'preact/hooks';
import { DataPanel } from '@/components/settings/DataPanel';
import type { Result } from '@/domain/shared/result';
import type { ErrorWords } from '@/domain/shared/storage-error';
import type { Store } from '@/platform/db/store';
import { lookInto, saveBackup, saveExport, takeOver, type Waiting } from './data-actions';

/** Backup, export and import over the open store. */
export function DataView({ store, settings }: { readonly store: Store; readonly settings: unknown }) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [error, setError] = useState<ErrorWords | null>(null);
  const [isBusy, setBusy] = useState(false);

  /** Runs one action; what went wrong is shown. */
  async function run<T>(action: Promise<Result<T, ErrorWords>>, onDone: (value: T) => void): Promise<void> {
    setBusy(true);
    setError(null);
    setDone(null);
    const result = await action;
    if (result.ok) onDone(result.value);
    else setError(result.error);
    setBusy(false);
  }

  function onTakeOver(): void {
    if (waiting === null) return;
    void run(takeOver(store, waiting), (said) => {
      setWaiting(null);
      setDone(said);
    });
  }

  function onFile(file: File): void {
    setWaiting(null);
    void run(lookInto(store, file), setWaiting);
  }

  return (
    <DataPanel
      {...{ done, error, isBusy, onTakeOver, onFile }}
      preview={waiting}
      onBackup={() => void run(saveBackup(store, settings), setDone)}
      onExport={(kind) => void run(saveExport(store, kind), setDone)}
      onCancel={() => setWaiting(null)}
    />
  );
}
