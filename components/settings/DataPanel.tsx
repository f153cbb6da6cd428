import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import type { ErrorWords } from '@/domain/shared/storage-error';

/** Kinds of files that can be saved. */
export type FileKind = 'ris' | 'bibtex' | 'csl-json' | 'csv' | 'apa' | 'vancouver' | 'markdown' | 'annotations';

/** A file that was read and waits for the reader's word. */
export interface ImportPreview {
  readonly fileName: string;
  /** What would happen, a line each. */
  readonly lines: readonly string[];
  /** What could not be taken over, a line each. */
  readonly leftOut: readonly string[];
  /** Nothing in it is new. */
  readonly isEmpty: boolean;
}

/** The reader's notes and sources as files. */
export interface DataPanelProps {
  readonly preview: ImportPreview | null;
  /** What was done last: "Backup saved: 12 notes, 3 sources." */
  readonly done: string | null;
  readonly error: ErrorWords | null;
  readonly isBusy: boolean;
  readonly onBackup: () => void;
  readonly onExport: (kind: FileKind) => void;
  readonly onFile: (file: File) => void;
  readonly onTakeOver: () => void;
  readonly onCancel: () => void;
}

const KINDS: readonly (readonly [kind: FileKind, label: string])[] = [
  ['ris', 'Sources as RIS (Zotero, EndNote, Mendeley)'],
  ['bibtex', 'Sources as BibTeX (LaTeX, JabRef)'],
  ['csl-json', 'Sources as CSL-JSON (Pandoc)'],
  ['csv', 'Sources as CSV (Excel, Calc)'],
  ['apa', 'References in APA style'],
  ['vancouver', 'References in Vancouver style'],
  ['markdown', 'Notes as Markdown (Obsidian)'],
  ['annotations', 'Notes as W3C annotations'],
];
/** As many lines of what was left out are shown at first. */
const SHOWN = 20;

/** Saving all that the reader keeps, and taking files in. Nothing is written before the reader has seen what would happen. */
export function DataPanel(props: DataPanelProps) {
  const { preview, done, error, isBusy, onBackup, onExport, onFile } = props;
  const [kind, setKind] = useState<FileKind>('ris');
  const id = useId();
  return (
    <div class="data-panel">
      <p>Your notes and sources are in this browser only. A backup holds all of them in one file, and can be read back here.</p>
      <Button onClick={onBackup} disabled={isBusy}>
        Save a backup
      </Button>
      <div class="data-line">
        <label htmlFor={`${id}-kind`}>For other programs</label>
        <select
          id={`${id}-kind`}
          value={kind}
          onChange={(event) => setKind(KINDS.find(([each]) => each === event.currentTarget.value)?.[0] ?? kind)}
        >
          {KINDS.map(([each, label]) => (
            <option key={each} value={each}>
              {label}
            </option>
          ))}
        </select>
        <Button onClick={() => onExport(kind)} disabled={isBusy}>
          Save file
        </Button>
      </div>
      <div class="data-line">
        <label htmlFor={`${id}-file`}>Take in a file: a backup, RIS, BibTeX, CSL-JSON, Hypothesis, or bookmarks</label>
        <input id={`${id}-file`} type="file" disabled={isBusy} onChange={(event) => take(event.currentTarget, onFile)} />
      </div>
      {error ? <ErrorNotice title={error.title}>{error.text}</ErrorNotice> : null}
      {preview ? <Preview {...props} preview={preview} /> : null}
      <p class="data-done" role="status">
        {isBusy ? 'One moment…' : done}
      </p>
    </div>
  );
}

function Preview({ preview, isBusy, onTakeOver, onCancel }: DataPanelProps & { readonly preview: ImportPreview }) {
  const { fileName, lines, leftOut, isEmpty } = preview;
  const rest = leftOut.length - SHOWN;
  return (
    <section class="data-preview" aria-label={`What is in ${fileName}`}>
      <h3>{fileName}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {leftOut.length > 0 ? (
        <details>
          <summary>Not taken over: {leftOut.length.toLocaleString('en')}</summary>
          <ul>
            {leftOut.slice(0, SHOWN).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {rest > 0 ? <li>And {rest.toLocaleString('en')} more.</li> : null}
          </ul>
        </details>
      ) : null}
      <div class="data-actions">
        {isEmpty ? null : (
          <Button variant="fill" onClick={onTakeOver} disabled={isBusy}>
            Take over
          </Button>
        )}
        <Button onClick={onCancel} disabled={isBusy}>
          {isEmpty ? 'Close' : 'Cancel'}
        </Button>
      </div>
    </section>
  );
}

/** The same file can be chosen again. */
function take(input: HTMLInputElement, onFile: (file: File) => void): void {
  const file = input.files?.[0];
  input.value = '';
  if (file) onFile(file);
}
