import type { Article, Finding } from '../therapy/article';
import { distinct, findIdentifiers, keyOf, type Identifier } from './identifiers';

/** One entry of a page's list of references, as it stands there. */
export interface Reference {
  readonly text: string;
  /** Addresses of its links. */
  readonly links: readonly string[];
}

/** What we hold of one publication: a review stands behind findings on one therapy or several. */
export interface HeldReview {
  readonly therapy: string;
  readonly therapyName: string;
  readonly review: string;
  readonly findings: readonly Finding[];
}

/** What is known of one entry. Neither held nor saved says nothing about the publication: we hold only a few. */
export interface CheckedReference {
  readonly reference: Reference;
  readonly identifiers: readonly Identifier[];
  readonly held: readonly HeldReview[];
  /** Ids of the reader's own bookmarks of it. */
  readonly saved: readonly string[];
}

/** Finds a publication by its identifiers. */
export type IdentifierIndex<T> = ReadonlyMap<string, readonly T[]>;

/** Everything that stands under one of some identifiers, each once. */
export function lookUp<T>(index: IdentifierIndex<T>, identifiers: readonly Identifier[]): readonly T[] {
  return [...new Set(identifiers.flatMap((each) => index.get(keyOf(each)) ?? []))];
}

/** All reviews of the records, by DOI and PubMed id. */
export function indexReviews(articles: readonly Article[]): IdentifierIndex<HeldReview> {
  return indexBy(
    articles.flatMap(({ id, name, reviews, findings }) =>
      reviews.map((review) => ({
        identifiers: identifiersOf({ DOI: review.doi, PMID: review.pmid }),
        item: { therapy: id, therapyName: name, review: review.id, findings: findings.filter((each) => each.review === review.id) },
      })),
    ),
  );
}

/** The reader's bookmarks, by DOI and PubMed id. */
export function indexBookmarks(
  bookmarks: readonly { readonly id: string; readonly source: { readonly DOI?: string | undefined; readonly PMID?: string | undefined } }[],
): IdentifierIndex<string> {
  return indexBy(bookmarks.map(({ id, source }) => ({ identifiers: identifiersOf(source), item: id })));
}

function identifiersOf({ DOI, PMID }: { readonly DOI?: string | undefined; readonly PMID?: string | undefined }): readonly Identifier[] {
  return findIdentifiers([DOI ?? '', PMID === undefined ? '' : `PMID: ${PMID}`].join(' '));
}

function indexBy<T>(entries: readonly { readonly identifiers: readonly Identifier[]; readonly item: T }[]): IdentifierIndex<T> {
  const index = new Map<string, T[]>();
  for (const { identifiers, item } of entries) {
    for (const key of identifiers.map(keyOf)) index.set(key, [...(index.get(key) ?? []), item]);
  }
  return index;
}

/**
 * Which entries of a list of references are held here, which the reader has saved, and which are neither. An entry
 * without an identifier is not guessed at: titles are too much alike.
 */
export function checkReferences(
  references: readonly Reference[],
  held: IdentifierIndex<HeldReview>,
  saved: IdentifierIndex<string>,
): readonly CheckedReference[] {
  return references.map((reference) => {
    const identifiers = distinct([reference.text, ...reference.links].flatMap(findIdentifiers));
    return { reference, identifiers, held: lookUp(held, identifiers), saved: lookUp(saved, identifiers) };
  });
}
