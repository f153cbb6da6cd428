import { useState } from 'preact/hooks';
import { withinSentence } from '@/domain/condition/within-sentence';
import type { Finding } from '@/domain/therapy/article';
import { AxisCaption } from '../shared/AxisCaption';
import { Button } from '../shared/Button';
import { EvidenceLegend } from '../shared/EvidenceLegend';
import { EvidenceTable } from './EvidenceTable';
import { FindingRows } from './FindingRows';
import { groupFindings, type FindingGroup, type HereCondition } from './group-findings';

/** What reviews found, condition by condition. */
export interface EvidenceSummaryProps {
  readonly findings: readonly Finding[];
  /** The conditions of the page that led here; they come first. */
  readonly hereConditions: readonly HereCondition[];
  /** The day on which the age of the evidence is judged: 2026-11-23. */
  readonly today: string;
  /** Where given, each condition offers what is held on it for other therapies. */
  readonly onCompare?: ((condition: string) => void) | undefined;
}

/** Pictures with words, a legend, and the same as a table. No overall grade, no count of votes. */
export function EvidenceSummary({ findings, hereConditions, today, onCompare }: EvidenceSummaryProps) {
  const [legendOpen, setLegendOpen] = useState(false);
  const openLegend = () => setLegendOpen(true);
  if (findings.length === 0) {
    return <p>We hold no review of this therapy. That is no finding: it might help, do nothing or harm.</p>;
  }
  return (
    <div class="summary has-axis-caption">
      <div class="summary-head">
        <EvidenceLegend open={legendOpen} onToggle={setLegendOpen} />
        <AxisCaption full />
      </div>
      <div>
        {groupFindings(findings, hereConditions).map((group) => (
          <Group key={group.condition} {...{ group, today, onCompare }} onGlyph={openLegend} />
        ))}
      </div>
      <EvidenceTable findings={findings} />
    </div>
  );
}

interface GroupProps extends Pick<EvidenceSummaryProps, 'today' | 'onCompare'> {
  readonly group: FindingGroup;
  readonly onGlyph: () => void;
}

function Group({ group, today, onGlyph, onCompare }: GroupProps) {
  const { condition, findings, disagreements, here } = group;
  const subject = withinSentence(group.conditionName);
  return (
    <section class={`summary-group${here === null ? '' : ' summary-here'}`}>
      <div class="summary-title">
        <h3>
          {group.conditionName}
          {here === null ? null : <span class="evidence-tag"> {here}</span>}
        </h3>
        {onCompare ? (
          <Button variant="quiet" aria-label={`Compare therapies for ${subject}`} onClick={() => onCompare(condition)}>
            Compare
          </Button>
        ) : null}
      </div>
      {disagreements.length > 0 ? (
        <p class="summary-dispute">Reviews disagree about {list(disagreements)}. The latest search comes first.</p>
      ) : null}
      <FindingRows {...{ findings, condition, subject, today, onGlyph }} />
    </section>
  );
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words);
}
