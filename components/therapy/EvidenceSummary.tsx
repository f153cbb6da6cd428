import { useMemo, useRef, useState } from 'preact/hooks';
import { ageBand, evidenceDate } from '@/domain/therapy/age';
import type { Finding } from '@/domain/therapy/article';
import { AxisCaption } from '../shared/AxisCaption';
import { EvidenceLegend } from '../shared/EvidenceLegend';
import { EvidenceRow } from '../shared/EvidenceRow';
import { EvidenceMap } from './EvidenceMap';
import { EvidenceTable } from './EvidenceTable';
import { groupFindings, type FindingGroup, type HereCondition } from './group-findings';

/** Rows of a condition that stand open; the rest is one click away, in the record's order, whatever it says. */
const ROWS_SHOWN = 5;

/** A condition with up to this many rows shows them all. */
const MOST_SHOWN = 7;

/** What reviews found, condition by condition. */
export interface EvidenceSummaryProps {
  readonly findings: readonly Finding[];
  /** The conditions of the page that led here; they come first. */
  readonly hereConditions: readonly HereCondition[];
  /** The day on which the age of the evidence is judged: 2026-11-23. */
  readonly today: string;
}

interface Shared {
  readonly today: string;
  readonly onGlyph: () => void;
}

/** A map, pictures with words, a legend, and the same as a table. No overall grade, no count of votes. */
export function EvidenceSummary({ findings, hereConditions, today }: EvidenceSummaryProps) {
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
          <Group key={group.condition} group={group} today={today} onGlyph={openLegend} />
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

function Group({ group, today, onGlyph }: Shared & { readonly group: FindingGroup }) {
  const shown = group.findings.length > MOST_SHOWN ? ROWS_SHOWN : group.findings.length;
  const folded = group.findings.length - shown;
  return (
    <section class={`summary-group${group.here === null ? '' : ' summary-here'}`}>
      <h3 tabIndex={-1} data-condition={group.condition}>
        {group.conditionName}
        {group.here === null ? null : <span class="evidence-tag"> {group.here}</span>}
      </h3>
      {group.disagreements.length > 0 ? (
        <p class="summary-dispute">Reviews disagree about {list(group.disagreements)}. The latest search comes first.</p>
      ) : null}
      <Rows findings={group.findings.slice(0, shown)} today={today} onGlyph={onGlyph} />
      {folded > 0 ? (
        <details class="disclosure summary-rest">
          <summary>
            {folded} more about {lowerFirst(group.conditionName)}
          </summary>
          <Rows findings={group.findings.slice(shown)} today={today} onGlyph={onGlyph} />
        </details>
      ) : null}
    </section>
  );
}

function Rows({ findings, today, onGlyph }: Shared & Pick<EvidenceSummaryProps, 'findings'>) {
  return (
    <ul>
      {findings.map((finding, n) => (
        <li key={n}>
          <EvidenceRow
            finding={finding}
            named={false}
            onGlyph={onGlyph}
            aside={AGE_TAGS[ageBand(evidenceDate(finding.citation).date, today)]}
          />
        </li>
      ))}
    </ul>
  );
}

const AGE_TAGS = { recent: null, ageing: 'ageing evidence', old: 'old evidence' } as const;

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words);
}

/** "Low back pain" inside a sentence; "PTSD" stays. */
function lowerFirst(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
