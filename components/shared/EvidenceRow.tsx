import type { ComponentChildren } from 'preact';
import type { Finding } from '@/domain/therapy/article';
import { studiesText } from '@/domain/therapy/wording';
import { EvidenceGlyph } from './EvidenceGlyph';

/** One finding in words and as a picture. */
export interface EvidenceRowProps {
  readonly finding: Finding;
  /** `exact`: the passage speaks of this condition. `nearest`: of one that is close to it. */
  readonly here?: 'exact' | 'nearest' | undefined;
  /** Said beside the condition: "nearest we hold to migraine", "reviews disagree". */
  readonly note?: string | undefined;
  /** For the card: no links, and only the words that a glance needs; outside the passage's condition the certainty alone. */
  readonly dense?: boolean;
  /** False below a heading that already names the condition; then the sentence itself heads the row. */
  readonly named?: boolean;
  /** Unnamed and about something narrower than the heading says: what it is about. */
  readonly about?: string | undefined;
  /** Behind the citation, such as the age of the evidence. */
  readonly aside?: ComponentChildren;
  /** A click on the picture, for those who wonder what it means; the keyboard reaches the legend by its own heading. */
  readonly onGlyph?: (() => void) | undefined;
}

/** Condition, picture, sentence, then certainty, time, studies and source in one quiet line. */
export function EvidenceRow({ finding, here, note, dense = false, named = true, about, aside, onGlyph }: EvidenceRowProps) {
  const sentence = <p class="evidence-sentence">{finding.sentence}</p>;
  const tag = tagText(here, note);
  return (
    <div class={`evidence${here ? ' evidence-here' : ''}${named ? '' : ' evidence-unnamed'}`}>
      {tag ? <p class="evidence-tag">{tag}</p> : null}
      <div class="evidence-head">
        {named ? <Name finding={finding} /> : sentence}
        {onGlyph ? <GlyphButton finding={finding} onClick={onGlyph} /> : <EvidenceGlyph finding={finding} silent />}
      </div>
      {named ? sentence : null}
      <p class="evidence-meta">
        {about === undefined ? null : (
          <>
            <span class="evidence-about">{about}</span> ·{' '}
          </>
        )}
        {dense && !here ? finding.certaintyLabel : <Facts finding={finding} named={named} plain={dense} />}
        {aside ? <> · {aside}</> : null}
      </p>
    </div>
  );
}

function tagText(here: EvidenceRowProps['here'], note: string | undefined): string {
  const place = here === 'exact' ? 'in this passage' : here === 'nearest' && note === undefined ? 'nearest to this passage' : undefined;
  const text = [place, note].filter(Boolean).join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Out of the tab order and unheard: the row says in words what the picture shows. */
function GlyphButton({ finding, onClick }: { readonly finding: Finding; readonly onClick: () => void }) {
  return (
    <button type="button" class="glyph-button" tabIndex={-1} aria-hidden="true" title="How to read this" onClick={onClick}>
      <EvidenceGlyph finding={finding} silent />
    </button>
  );
}

function Name({ finding: { conditionName, population } }: { readonly finding: Finding }) {
  return (
    <p class="evidence-name">
      <strong>{conditionName}</strong>
      {population ? <span class="evidence-population"> {population}</span> : null}
    </p>
  );
}

function Facts({ finding, named, plain }: { readonly finding: Finding; readonly named: boolean; readonly plain: boolean }) {
  const { certaintyLabel, population, timePoint, trials, participants, countsOfReview } = finding;
  const facts = [certaintyLabel, named ? '' : population, timePoint, studiesText(trials, participants, countsOfReview)].filter(Boolean);
  return (
    <>
      {facts.join(' · ')} · <Source finding={finding} plain={plain} />
    </>
  );
}

function Source({ finding: { citation }, plain }: { readonly finding: Finding; readonly plain: boolean }) {
  if (plain) return <span class="evidence-source">{citation.label}</span>;
  return (
    <a class="evidence-source" href={citation.href} target="_blank" rel="noopener noreferrer">
      {citation.label}
    </a>
  );
}
