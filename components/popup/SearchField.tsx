import { useId } from 'preact/hooks';

/** A search over names. */
export interface SearchFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Enter: opens the first answer. */
  readonly onSubmit: () => void;
}

/** The field above the list. Escape empties it before it does anything else. */
export function SearchField({ query, onQuery, onSubmit }: SearchFieldProps) {
  const id = useId();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') onSubmit();
    if (event.key !== 'Escape' || query === '') return;
    event.preventDefault();
    onQuery('');
  }

  return (
    <div class="search" role="search">
      <label class="visually-hidden" htmlFor={id}>
        Search therapies and conditions
      </label>
      <svg class="search-sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="6.8" cy="6.8" r="4.6" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="m10.4 10.4 4 4" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      </svg>
      <input
        id={id}
        class="search-field"
        type="search"
        placeholder="Search therapies and conditions"
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
