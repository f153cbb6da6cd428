import { storageErrorWords } from '@/domain/shared/storage-error';
import { RescueNotice } from './RescueNotice';

const words = storageErrorWords({ name: 'StorageError', action: 'open', table: 'notes', reason: 'damaged', detail: '' });
const nothing = () => undefined;

/** With and without something to bring back. */
export const fixtures = {
  'can be brought back': () => (
    <RescueNotice
      {...words}
      tables={[
        { table: 'notes', found: 3, expected: 12, recoverable: 9 },
        { table: 'bookmarks', found: 4, expected: 4, recoverable: 0 },
      ]}
      onRecover={nothing}
      onAccept={nothing}
    />
  ),
  'nothing to bring back': () => (
    <RescueNotice {...words} tables={[{ table: 'notes', found: 3, expected: 12, recoverable: 0 }]} onRecover={nothing} onAccept={nothing} />
  ),
};
