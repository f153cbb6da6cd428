import { Button } from '../shared/Button';

/** Closes the card, from its upper corner. */
export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <Button variant="quiet" class="card-close" aria-label="Close" onClick={onClose}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        <path d="M2.5 2.5l9 9m0-9l-9 9" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
      </svg>
    </Button>
  );
}
