import { Snackbar } from '@/components/popup/Snackbar';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { storageErrorWords } from '@/domain/shared/storage-error';
import type { Notice } from './deleter';

/** What was just done, with its undo, or why it could not be done. */
export function NoticeBar({ notice, onClose }: { readonly notice: Notice | null; readonly onClose: () => void }) {
  if (notice === null) return null;
  if (notice.kind === 'undo') return <Snackbar key={notice.number} text={notice.text} onUndo={notice.undo} onClose={onClose} />;
  const words = storageErrorWords(notice.error);
  return (
    <ErrorNotice title={words.title} action={<Button onClick={onClose}>Close</Button>}>
      {words.text}
    </ErrorNotice>
  );
}
