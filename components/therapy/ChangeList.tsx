import { dateWords } from '@/domain/therapy/age';
import type { Change } from '@/domain/therapy/change';

const KINDS: Record<Change['kind'], string> = { added: 'New', updated: 'Updated', corrected: 'Corrected', removed: 'Taken out' };

/** Therapies named before the rest is folded away. */
const NAMES_SHOWN = 8;

/** A therapy as far as the list names it; `isHeld`: this version still has its explainer. */
interface ChangedTherapy {
  readonly id: string;
  readonly name: string;
  readonly isHeld: boolean;
}

/** Changes of the evidence and whom a click on a therapy tells. */
export interface ChangeListProps {
  /** Newest first. */
  readonly changes: readonly Change[];
  /** How many of them, from the top, the reader has not seen. */
  readonly unseen: number;
  readonly nameOf: (id: string) => ChangedTherapy;
  readonly onOpen: (id: string) => void;
}

/** What changed in the evidence, day by day, what is new to the reader marked in words. */
export function ChangeList({ changes, unseen, nameOf, onOpen }: ChangeListProps) {
  return (
    <ol class="changes">
      {changes.map((change, n) => (
        <li key={n}>
          <h2>
            {KINDS[change.kind]}, {dateWords(change.on)}
            {n < unseen ? <span class="evidence-tag"> since you last looked</span> : null}
          </h2>
          <p>{change.text}</p>
          <Therapies therapies={change.therapies.map(nameOf)} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  );
}

function Therapies({ therapies, onOpen }: { readonly therapies: readonly ChangedTherapy[]; readonly onOpen: (id: string) => void }) {
  const sorted = therapies.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const rest = sorted.slice(NAMES_SHOWN);
  return (
    <>
      <Names therapies={sorted.slice(0, NAMES_SHOWN)} onOpen={onOpen} />
      {rest.length > 0 ? (
        <details class="disclosure">
          <summary>{rest.length} more</summary>
          <Names therapies={rest} onOpen={onOpen} />
        </details>
      ) : null}
    </>
  );
}

function Names({ therapies, onOpen }: { readonly therapies: readonly ChangedTherapy[]; readonly onOpen: (id: string) => void }) {
  return (
    <ul class="change-names">
      {therapies.map(({ id, name, isHeld }) => (
        <li key={id}>
          {isHeld ? (
            <button type="button" class="link-button" onClick={() => onOpen(id)}>
              {name}
            </button>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  );
}
