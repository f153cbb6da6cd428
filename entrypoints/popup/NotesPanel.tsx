import { useMemo, useState } from 'preact/hooks';
import { TrashList } from '@/components/popup/TrashList';
import { Button } from '@/components/shared/Button';
import { EmptyState } from '@/components/shared/EmptyState';
import { trashDaysLeft } from '@/domain/note/trash';
import type { Store } from '@/platform/db/store';
import type { Deleter } from './deleter';
import { EditableNote } from './EditableNote';
import { findArticle } from './knowledge';
import { LiveError } from './LiveError';
import { useLive } from './use-live';

/** All notes. */
export interface NotesPanelProps {
  readonly store: Store;
  readonly deleter: Deleter;
  readonly onOpenTherapy: (id: string) => void;
}

const STEP = 100;

/** Every note, the last written first, and what was deleted lately. */
export function NotesPanel({ store, deleter, onOpenTherapy }: NotesPanelProps) {
  const [limit, setLimit] = useState(STEP);
  const notes = useLive(useMemo(() => store.notes.watchNewest(limit), [store, limit]));
  const trash = useLive(useMemo(() => store.notes.watchTrash(), [store]));
  const [now] = useState(() => new Date());
  return (
    <div class="shell-scroll">
      <LiveError live={notes} />
      {notes.kind === 'ready' && notes.value.length === 0 ? (
        <EmptyState title="No notes yet">Open a therapy and choose “Add note”. What you write stays in this browser.</EmptyState>
      ) : null}
      {notes.kind === 'ready' && notes.value.length > 0 ? (
        <ul class="notes">
          {notes.value.map((note) => (
            <EditableNote
              key={note.id}
              store={store}
              note={note}
              now={now}
              therapyName={note.therapy === null ? null : (findArticle(note.therapy)?.name ?? note.therapy.replaceAll('-', ' '))}
              onOpenTherapy={() => note.therapy !== null && onOpenTherapy(note.therapy)}
              onDelete={() => deleter.note(note.id)}
            />
          ))}
        </ul>
      ) : null}
      {notes.kind === 'ready' && notes.value.length === limit ? (
        <div class="notes-more">
          <Button onClick={() => setLimit(limit + STEP)}>Show more</Button>
        </div>
      ) : null}
      <LiveError live={trash} />
      {trash.kind === 'ready' ? (
        <TrashList
          items={trash.value.map(({ id, text, deleted }) => ({
            id,
            title: text.slice(0, 200),
            daysLeft: trashDaysLeft(deleted ?? '', now),
          }))}
          onRestore={deleter.restoreNote}
        />
      ) : null}
    </div>
  );
}
