/** One version of a Cochrane review. */
export interface CochraneVersion {
  /** Number of the review in the Cochrane Database of Systematic Reviews: CD010671. */
  readonly id: string;
  /** 1 for the first publication. */
  readonly version: number;
}

/** Cochrane's own numbering: `10.1002/14651858.CD003523.pub3` is the third version of CD003523; the first has no `.pub`. */
const COCHRANE_DOI = /^10\.1002\/14651858\.(CD\d{6})(?:\.pub(\d+))?$/i;

/** The review and version that a DOI stands for; null for any other publication. */
export function cochraneVersion(doi: string | undefined): CochraneVersion | null {
  const [, id, version] = COCHRANE_DOI.exec(doi ?? '') ?? [];
  return id === undefined ? null : { id: id.toUpperCase(), version: Number(version ?? 1) };
}
