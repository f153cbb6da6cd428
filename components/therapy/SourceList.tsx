import { ageBand, ageWarning, dateWords, evidenceDate } from '@/domain/therapy/age';
import { cochraneVersion } from '@/domain/therapy/cochrane';
import type { Author, Review } from '@/domain/therapy/therapy';
import { PageLink } from './PageLink';

/** Authors named before "and others": enough to find the paper, few enough to read. */
const AUTHORS_SHOWN = 6;

const TYPES: Record<Review['type'], string> = {
  'cochrane-review': 'Cochrane review',
  'meta-analysis': 'Review with pooled results',
  'systematic-review': 'Systematic review',
  overview: 'Overview of reviews',
  guideline: 'Guideline',
  rct: 'Single trial',
};

const NOTICES: Record<NonNullable<Review['notice']>['kind'], string> = {
  retracted: 'Retracted. We show none of its findings.',
  superseded: 'Replaced by a newer version. We show none of its findings.',
  concern: 'Its journal or others have voiced concern about it.',
  corrected: 'Corrected since it was published.',
};

/** The publications behind the findings. */
export interface SourceListProps {
  readonly reviews: readonly Review[];
  /** ISO date of the last full check. */
  readonly checkedOn: string;
  /** The day on which the age of the evidence is judged: 2026-11-23. */
  readonly today: string;
}

/** Full references with links, how current each is, and when we last compared the record with them. */
export function SourceList({ reviews, checkedOn, today }: SourceListProps) {
  return (
    <div class="sources">
      <ol>
        {reviews.map((review) => (
          <li key={review.id}>
            <Reference review={review} />
            {review.notice ? (
              <p class="sources-notice">
                <strong>{NOTICES[review.notice.kind]}</strong> <PageLink href={review.notice.verifiedAt}>Where this was read</PageLink>
              </p>
            ) : null}
            <p class="sources-date">{currency(review, today)}</p>
          </li>
        ))}
      </ol>
      <p>We checked these facts against their sources on {dateWords(checkedOn)}.</p>
      <p class="sources-note">
        Reviews age: half of a sample of reviews had signs of changed conclusions after 5.5 years (
        <a href="https://doi.org/10.7326/0003-4819-147-4-200708210-00179" target="_blank" rel="noopener noreferrer">
          Shojania 2007
        </a>
        ). Those were reviews of drugs, devices and procedures from 1995 to 2005.
      </p>
    </div>
  );
}

function Reference({ review }: { readonly review: Review }) {
  return (
    <p>
      {authorsText(review)}. <cite>{review.title.replace(/\.$/, '')}</cite>. {review.journal}, {review.year}. {typeText(review)}.{' '}
      <Links review={review} />
    </p>
  );
}

/** "Cochrane review CD010671, version 3". */
function typeText({ type, doi }: Review): string {
  const cochrane = cochraneVersion(doi);
  return cochrane ? `${TYPES[type]} ${cochrane.id}, version ${cochrane.version}` : TYPES[type];
}

function Links({ review }: { readonly review: Review }) {
  const links = [];
  if (review.doi) links.push([`doi.org/${review.doi}`, `https://doi.org/${review.doi}`] as const);
  if (review.pmid) links.push([`PubMed ${review.pmid}`, `https://pubmed.ncbi.nlm.nih.gov/${review.pmid}/`] as const);
  return (
    <>
      {links.map(([text, href], n) => (
        <span key={href}>
          {n > 0 ? ' · ' : ''}
          <a class={text.startsWith('PubMed') ? 'sources-pubmed' : 'sources-doi'} href={href} target="_blank" rel="noopener noreferrer">
            {text}
          </a>
        </span>
      ))}
    </>
  );
}

function authorsText({ authors, moreAuthors = false }: Review): string {
  const shown = authors.slice(0, AUTHORS_SHOWN).map(nameOf);
  const isCut = moreAuthors || authors.length > shown.length;
  return isCut ? `${shown.join(', ')} and others` : shown.join(', ');
}

function nameOf(author: Author): string {
  if ('literal' in author) return author.literal;
  return author.given ? `${author.family} ${author.given}` : author.family;
}

/** "Evidence searched to May 2020, published 2021; ageing: newer trials may exist." */
function currency(review: Review, today: string): string {
  const { date, of } = evidenceDate({ year: review.year, ...(review.searchedTo === undefined ? {} : { searchedTo: review.searchedTo }) });
  const warning = ageWarning(ageBand(date, today));
  const dates =
    of === 'search'
      ? `Evidence searched to ${dateWords(date)}, published ${review.year}`
      : `Published ${review.year}; date of search not seen`;
  return `${dates}${warning ? `; ${warning}` : ''}.`;
}
