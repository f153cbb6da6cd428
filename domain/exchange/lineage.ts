/** The part of a record that tells which changes it has been through. */
export interface Lineage {
  readonly revision: number;
  /** The installation that made the last change. */
  readonly device: string;
  /** Last revision by each installation that changed it; records of the first release have none. */
  readonly seen?: Readonly<Record<string, number>> | undefined;
}

/** The changes that a record holds, by installation. */
export function seenBy({ seen, device, revision }: Lineage): Readonly<Record<string, number>> {
  return { ...seen, [device]: revision };
}

/**
 * Whether `newer` was made from `older`, so that nothing is lost when it takes its place: it holds the last change that
 * `older` holds, and more. Two records that were changed apart descend from each other neither way.
 */
export function descends(newer: Lineage, older: Lineage): boolean {
  return newer.revision > older.revision && (seenBy(newer)[older.device] ?? 0) >= older.revision;
}
