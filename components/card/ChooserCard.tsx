import { CloseButton } from './CloseButton';

/** One therapy that an abbreviation may mean. */
export interface ChooserEntry {
  readonly id: string;
  readonly name: string;
  readonly oneLine: string;
}

/** What the chooser offers and whom it tells. */
export interface ChooserCardProps {
  /** "EFT". */
  readonly name: string;
  readonly entries: readonly ChooserEntry[];
  /** Drawn as a sheet at the bottom of a touch screen. */
  readonly sheet: boolean;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** Stands in for the card where the page does not say which of several therapies it means; the reader knows, or learns it here. */
export function ChooserCard({ name, entries, sheet, onChoose, onClose }: ChooserCardProps) {
  return (
    <section class={`card${sheet ? ' card-sheet' : ''}`} role="dialog" aria-labelledby="card-name" tabIndex={-1} lang="en" dir="ltr">
      <div class="card-body">
        <header class="card-header">
          <CloseButton onClose={onClose} />
          <h2 id="card-name">{name} can mean several things</h2>
          <p class="card-kind">This page does not say which. Choose one:</p>
        </header>
        <ul class="card-choices">
          {entries.map((entry) => (
            <li key={entry.id}>
              <button type="button" class="card-choice" onClick={() => onChoose(entry.id)}>
                <strong>{entry.name}</strong>
                <span>{entry.oneLine}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
