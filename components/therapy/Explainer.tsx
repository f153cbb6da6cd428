import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dateWords } from '@/domain/therapy/age';
import type { Article } from '@/domain/therapy/article';
import { Button } from '../shared/Button';
import { EvidenceSummary } from './EvidenceSummary';
import type { HereCondition } from './group-findings';
import { PageLink } from './PageLink';
import { SafetyNotes } from './SafetyNotes';
import { SourceList } from './SourceList';

/** The whole explainer of a therapy. Look: explainer.css, imported once by the page. */
export interface ExplainerProps {
  readonly article: Article;
  /** Where given, a button offers to add a note. */
  readonly onNote?: (() => void) | undefined;
  /** Where given, each condition offers what is held on it for other therapies. */
  readonly onCompare?: ((condition: string) => void) | undefined;
  /** What stands below everything, such as the way to report a mistake. */
  readonly foot?: ComponentChildren;
  /** The conditions of the page that led here; they come first. */
  readonly hereConditions?: readonly HereCondition[] | undefined;
  /** The day on which the age of the evidence is judged, 2026-11-23; the reader's own day where absent. */
  readonly today?: string | undefined;
}

const NONE: readonly HereCondition[] = [];

/** Everything we hold on one therapy, main message first. It prints as it stands, with the table opened. */
export function Explainer({ article, onNote, onCompare, foot, hereConditions = NONE, today }: ExplainerProps) {
  const { explainer } = article;
  const [openedOn] = useState(() => new Date().toISOString().slice(0, 10));
  const day = today ?? openedOn;
  return (
    <article class="explainer" lang="en">
      <header>
        <h1>{article.name}</h1>
        <p class="explainer-kind">
          {[article.kind, article.also.length > 0 ? `also ${article.also.join(', ')}` : ''].filter(Boolean).join(' · ')}
        </p>
        <p class="explainer-lead">{article.oneLine}</p>
        {onNote ? <Button onClick={onNote}>Add note</Button> : null}
      </header>
      <Section title="What it is">{paragraphs(explainer.whatItIs)}</Section>
      <Section title="What happens in a session">{paragraphs(explainer.session)}</Section>
      <Section title="Does it work?">
        <Gap article={article} />
        <EvidenceSummary findings={article.findings} hereConditions={hereConditions} today={day} onCompare={onCompare} />
      </Section>
      <Section title="How to try it">{paragraphs(explainer.trying)}</Section>
      <Section title="Safety">
        <SafetyNotes lines={article.safetyLines} />
      </Section>
      {article.questions.length > 0 ? (
        <Section title="Questions to ask">
          <ul>
            {article.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Authorities authorities={article.authorities} />
      <Section title="Sources">
        <SourceList reviews={article.reviews} checkedOn={article.checkedOn} today={day} />
        <PagesRead pages={explainer.verifiedAt} />
      </Section>
      <Names article={article} />
      {foot}
      <footer>
        Information, not advice. Talk with your clinician before you start or stop a treatment. Written by the makers from published
        reviews; not reviewed by a clinician.
      </footer>
    </article>
  );
}

/** A gap is a finding of its own: what was searched for, and when. */
function Gap({ article: { searched, reviews } }: { readonly article: Article }) {
  if (!searched) return null;
  const current = reviews.filter(({ type, notice }) => type !== 'rct' && notice?.kind !== 'retracted' && notice?.kind !== 'superseded');
  const found =
    current.length === 0 ? 'We found no systematic review of this therapy' : 'We found only one systematic review of this therapy';
  return (
    <p class="explainer-gap">
      {found}. On {dateWords(searched.on)} we searched for {new Intl.ListFormat('en').format(searched.terms.map((term) => `“${term}”`))}.
    </p>
  );
}

/** Where the paragraphs come from, folded: few readers ask, but whoever does finds it. */
function PagesRead({ pages }: { readonly pages: readonly string[] }) {
  return (
    <details class="disclosure">
      <summary>Where we read what it is and how it is done</summary>
      <ul class="pages-read">
        {pages.map((page) => (
          <li key={page}>
            <PageLink href={page}>{page.replace(/^https?:\/\/(www\.)?/, '')}</PageLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function paragraphs(texts: readonly string[]) {
  return texts.map((text) => <p key={text}>{text}</p>);
}

function Authorities({ authorities }: Pick<Article, 'authorities'>) {
  if (authorities.length === 0) return null;
  return (
    <Section title="Who says what">
      <ul>
        {authorities.map(({ organisation, position, year, verifiedAt }) => (
          <li key={`${organisation} ${position}`}>
            <strong>{organisation}</strong>
            {year === undefined ? '' : ` (${year})`}: {position}{' '}
            <PageLink href={verifiedAt} label={`Source: ${organisation}`}>
              Source
            </PageLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Names({ article: { names, mesh } }: { readonly article: Article }) {
  if (names.length === 0 && mesh === undefined) return null;
  return (
    <Section title="Names and abbreviations">
      {names.length > 0 ? <p>{names.join(' · ')}</p> : null}
      {mesh === undefined ? null : (
        <p>
          In Medical Subject Headings:{' '}
          <a href={`https://meshb.nlm.nih.gov/record/ui?ui=${mesh}`} target="_blank" rel="noopener noreferrer">
            {mesh}
          </a>
        </p>
      )}
    </Section>
  );
}
