/** A condition in a list, for which therapies can be compared. */
export interface FoundCondition {
  readonly id: string;
  readonly name: string;
  /** The other name that a search hit. */
  readonly matched: string | null;
  /** How many therapies something is held on, for it or for a narrower condition. */
  readonly therapies: number;
}
