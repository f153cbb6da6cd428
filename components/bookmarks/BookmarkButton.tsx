import { Button } from '../shared/Button';

/** Keeps the page as a source, or gives it back. */
export interface BookmarkButtonProps {
  readonly saved: boolean;
  readonly onSave: () => void;
  readonly onRemove: () => void;
}

/** "Bookmark this page", or that it is saved already, with the way back. */
export function BookmarkButton({ saved, onSave, onRemove }: BookmarkButtonProps) {
  if (!saved) {
    return (
      <Button variant="fill" onClick={onSave}>
        Bookmark this page
      </Button>
    );
  }
  return (
    <div class="saved">
      <span class="saved-word" role="status">
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
          <path d="m2.5 7.5 3 3 6-7" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
        Saved
      </span>
      <Button variant="quiet" aria-label="Remove this page from your sources" onClick={onRemove}>
        Remove
      </Button>
    </div>
  );
}
