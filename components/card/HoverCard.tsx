import { useState } from 'preact/hooks';
import type { CardModel } from '@/domain/card/card';
import type { RankedFinding } from '@/domain/therapy/rank-findings';
import { AxisCaption } from '../shared/AxisCaption';
import { Button } from '../shared/Button';
import { EvidenceLegend } from '../shared/EvidenceLegend';
import { EvidenceRow } from '../shared/EvidenceRow';
import { CloseButton } from './CloseButton';

/** What the card shows and whom it tells. */
export interface HoverCardProps {
  readonly model: CardModel;
  readonly onReadMore: () => void;
  readonly onNote: () => void;
  readonly onClose: () => void;
}

/**
 * What a therapy is and what reviews found, in one glance. A dialog that is not modal: the page stays in reach. The
 * root takes the focus (tabindex -1) when the keyboard opened it. Findings scroll; safety and actions stay in view.
 */
export function HoverCard({ model, onReadMore, onNote, onClose }: HoverCardProps) {
  const { brief, sheet } = model;
  return (
    <section class={`card${sheet ? ' card-sheet' : ''}`} role="dialog" aria-labelledby="card-name" tabIndex={-1} lang="en" dir="ltr">
      <div class="card-body">
        <header class="card-header">
          <CloseButton onClose={onClose} />
          <h2 id="card-name">{brief.name}</h2>
          <p class="card-kind">{[brief.kind, alsoText(brief.also)].filter(Boolean).join(' · ')}</p>
        </header>
        <p class="card-lead">{brief.oneLine}</p>
        <Findings model={model} />
      </div>
      <div class="card-safety">
        <h3>Safety</h3>
        <p>{brief.safety}</p>
      </div>
      <footer class="card-footer">
        <Button variant="fill" onClick={onReadMore}>
          Read more
        </Button>
        <Button onClick={onNote}>Note</Button>
        <span class="card-advice">Information, not advice.</span>
      </footer>
    </section>
  );
}

function alsoText(names: readonly string[]): string {
  return names.length === 0 ? '' : `also ${names.join(', ')}`;
}

/** What a row is nearest to stands in the line above it. */
function noteOf({ nearestTo, disputed, note }: RankedFinding): string | undefined {
  if (nearestTo === undefined) return note;
  return disputed ? 'nearest to this passage; reviews disagree' : undefined;
}

/** A click on any picture opens the legend, as does its own heading. */
function Findings({ model: { rows, missing, more } }: { readonly model: CardModel }) {
  const [legendOpen, setLegendOpen] = useState(false);
  const openLegend = () => setLegendOpen(true);
  return (
    <div class="card-findings has-axis-caption">
      <div class="card-findings-head">
        <h3>What reviews found</h3>
        {rows.length > 0 ? <AxisCaption /> : null}
      </div>
      {missing.map((line) => (
        <p key={line} class="card-missing">
          {line}
        </p>
      ))}
      <ul>
        {rows.map((row) => (
          <li key={`${row.finding.review} ${row.finding.sentence}`}>
            <EvidenceRow finding={row.finding} here={row.here ?? undefined} note={noteOf(row)} onGlyph={openLegend} dense />
          </li>
        ))}
      </ul>
      {rows.length === 0 && missing.length === 0 ? <p class="card-missing">No review held yet.</p> : null}
      <div class="card-foot">
        {rows.length > 0 ? <EvidenceLegend open={legendOpen} onToggle={setLegendOpen} /> : null}
        {more > 0 ? <span class="card-more">{more === 1 ? '1 more condition' : `${more} more conditions`}</span> : null}
      </div>
    </div>
  );
}
