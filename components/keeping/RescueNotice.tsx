import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { tableStateWords, type TableState } from '@/domain/keeping/table-state';

/** What a reader decides when the browser has lost a part of the database. */
export interface RescueNoticeProps {
  readonly title: string;
  readonly text: string;
  readonly tables: readonly TableState[];
  readonly onRecover: () => void;
  readonly onAccept: () => void;
}

/** Says what is missing and what can be brought back, before anything is changed. */
export function RescueNotice({ title, text, tables, onRecover, onAccept }: RescueNoticeProps) {
  const canRecover = tables.some(({ recoverable }) => recoverable > 0);
  return (
    <ErrorNotice
      title={title}
      action={
        <>
          {canRecover ? (
            <Button variant="fill" onClick={onRecover}>
              Bring them back
            </Button>
          ) : null}
          <Button onClick={onAccept}>{canRecover ? 'Go on without them' : 'Go on with what is there'}</Button>
        </>
      }
    >
      <p>{text}</p>
      <ul class="rescue-tables">
        {tables.map((state) => (
          <li key={state.table}>{tableStateWords(state)}</li>
        ))}
      </ul>
    </ErrorNotice>
  );
}
