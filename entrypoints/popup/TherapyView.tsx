import { useMemo, useRef, useState } from 'preact/hooks';
import { BackBar } from '@/components/popup/BackBar';
import { Button } from '@/components/shared/Button';
import { EmptyState } from '@/components/shared/EmptyState';
import { CorrectionReport } from '@/components/therapy/CorrectionReport';
import { Explainer } from '@/components/therapy/Explainer';
import type { Note } from '@/domain/note/note';
import type { Article } from '@/domain/therapy/article';
import type { Store } from '@/platform/db/store';
import { extensionVersion } from '@/platform/extension-info';
import { copyText } from './copy-text';
import type { Deleter } from './deleter';
import { findArticle, hereConditionsOf } from './knowledge';
import { TherapyNotes } from './TherapyNotes';
import { useLive } from './use-live';

/** One therapy. */
export interface TherapyViewProps {
  readonly id: string;
  /** Name of the view behind. */
  readonly backTo: string;
  readonly store: Store | null;
  /** Conditions that the page speaks of around this therapy. */
  readonly conditions: readonly string[];
  /** Where a new note would be written from. */
  readonly origin: Pick<Note, 'page' | 'quote'>;
  /** Whether the reader came to write a note. */
  readonly wantsNote: boolean;
  readonly deleter: Deleter | null;
  /** Shows its next mention on the page; `null` where it has none. */
  readonly onJump: (() => void) | null;
  /** Compares therapies for one of its conditions. */
  readonly onCompare: (condition: string) => void;
  readonly onBack: () => void;
  readonly onSettings: () => void;
}

/** The explainer, with the reader's notes about it beside. */
export function TherapyView(props: TherapyViewProps) {
  const { id, backTo, store, deleter, onCompare, onBack, onSettings } = props;
  const article = findArticle(id);
  return (
    <>
      <BackBar to={backTo} onBack={onBack} onSettings={onSettings} />
      {article ? (
        <div class="shell-scroll" tabIndex={0} role="region" aria-label={article.name}>
          <Explainer
            article={article}
            hereConditions={hereConditionsOf(article, props.conditions)}
            onCompare={onCompare}
            foot={<CorrectionReport article={article} version={extensionVersion()} onCopy={copyText} />}
          />
        </div>
      ) : (
        <div class="shell-scroll">
          <EmptyState title="Not in this version">This version of Therapy Lens holds nothing on “{id.replaceAll('-', ' ')}”.</EmptyState>
        </div>
      )}
      {store && deleter ? (
        <Notes {...props} store={store} deleter={deleter} therapy={article ?? { id, name: id.replaceAll('-', ' ') }} />
      ) : null}
    </>
  );
}

interface NotesProps extends Omit<TherapyViewProps, 'store' | 'deleter'> {
  readonly store: Store;
  readonly deleter: Deleter;
  readonly therapy: Pick<Article, 'id' | 'name'>;
}

function Notes({ store, deleter, therapy, origin, wantsNote, onJump }: NotesProps) {
  const [opened, setOpened] = useState<'to-write' | 'to-read' | null>(wantsNote ? 'to-write' : null);
  const footRef = useRef<HTMLDivElement>(null);
  const notes = useLive(useMemo(() => store.notes.watchTherapy(therapy.id), [store, therapy.id]));
  const count = notes.kind === 'ready' ? notes.value.length : 0;

  function close(): void {
    setOpened(null);
    // The button that closed the notes is gone with them; the first one of the bar stands where it stood.
    requestAnimationFrame(() => footRef.current?.querySelector('button')?.focus());
  }

  return (
    <>
      {opened ? <TherapyNotes {...{ store, therapy, notes, origin, deleter }} wantsNote={opened === 'to-write'} /> : null}
      <div class="shell-foot shell-actions" ref={footRef}>
        {opened ? (
          <Button onClick={close}>Close notes</Button>
        ) : (
          <Button variant="fill" onClick={() => setOpened('to-write')}>
            Add note
          </Button>
        )}
        {!opened && count > 0 ? (
          <Button onClick={() => setOpened('to-read')}>
            Your notes <span class="tab-count">{count.toLocaleString('en')}</span>
          </Button>
        ) : null}
        {onJump ? <Button onClick={onJump}>Show on page</Button> : null}
      </div>
    </>
  );
}
