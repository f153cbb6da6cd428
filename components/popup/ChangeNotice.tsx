import { Button } from '../shared/Button';

/** What is new and whom a click tells. */
export interface ChangeNoticeProps {
  /** How many changes the reader has not seen. */
  readonly count: number;
  readonly onOpen: () => void;
}

/** One line above the list: the evidence has changed since the reader last looked. */
export function ChangeNotice({ count, onOpen }: ChangeNoticeProps) {
  return (
    <p class="change-notice">
      <span>The evidence has changed since you last looked.</span>{' '}
      <Button variant="plain" onClick={onOpen}>
        {count === 1 ? 'See what changed' : `See ${count.toLocaleString('en')} changes`}
      </Button>
    </p>
  );
}
