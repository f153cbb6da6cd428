import { Button } from '../shared/Button';
import { GearButton } from './GearButton';

/** Where a view was opened from. */
export interface BackBarProps {
  /** Name of the view behind: "This page". */
  readonly to: string;
  readonly onBack: () => void;
  readonly onSettings?: () => void;
}

/** The head of a view that was opened from another one. */
export function BackBar({ to, onBack, onSettings }: BackBarProps) {
  return (
    <div class="bar">
      <Button class="bar-back" aria-label={`Back to ${to}`} onClick={onBack}>
        <svg width="9" height="14" viewBox="0 0 9 14" aria-hidden="true" focusable="false">
          <path
            d="M7.5 1.5 2 7l5.5 5.5"
            fill="none"
            stroke="currentColor"
            stroke-width="1.8"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </svg>
        {to}
      </Button>
      {onSettings ? <GearButton onClick={onSettings} /> : null}
    </div>
  );
}
