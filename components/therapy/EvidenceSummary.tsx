import { useMemo, useRef, useState } from 'preact/hooks';
import { withinSentence } from '@/domain/condition/within-sentence';
import type { Finding } from '@/domain/therapy/article';
import { AxisCaption } from '../shared/AxisCaption';
import { Button } from '../shared/Button';
import { EvidenceLegend } from '../shared/EvidenceLegend';
import { EvidenceMap } from './EvidenceMap';
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

/** A map, pictures with words, a legend, and the same as a table. No overall grade, no count of votes. */
export function EvidenceSummary({ findings, hereConditions, today, onCompare }: EvidenceSummaryProps) {
  const rootRef = useRef<HTMLDivElement>(null);
  const [legendOpen, setLegendOpen] = useState(false);
  const [tableWishes, setTableWishes] = useState(0);
  const groups = useMemo(() => groupFindings(findings, hereConditions), [findings, hereConditions]);
  const openLegend = () => setLegendOpen(true);
  if (findings.length === 0) {
    return <p>We hold no review of this therapy. That is no finding: it might help, do nothing or harm.</p>;
  }
  return (
    <div class="summary has-axis-caption" ref={rootRef}>
      <EvidenceMap
        groups={groups}
        onCondition={(condition) => goTo(rootRef.current, condition)}
        onTable={() => setTableWishes((wishes) => wishes + 1)}
      />
      <div class="summary-head">
        <EvidenceLegend open={legendOpen} onToggle={setLegendOpen} />
        <AxisCaption full />
      </div>
      <div>
        {groups.map((group) => (
          <Group key={group.condition} {...{ group, today, onCompare }} onGlyph={openLegend} />
        ))}
      </div>
      <EvidenceTable findings={findings} wishes={tableWishes} />
    </div>
  );
}

/** Scrolls to a condition's heading and sets the focus there, so that reading and the Tab key go on from it. */
function goTo(root: Element | null, condition: string): void {
  const heading = root?.querySelector<HTMLElement>(`[data-condition="${CSS.escape(condition)}"]`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
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
        <h3 tabIndex={-1} data-condition={condition}>
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
