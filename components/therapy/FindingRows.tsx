import { ageBand, evidenceDate } from '@/domain/therapy/age';
import type { Finding } from '@/domain/therapy/article';
import { EvidenceRow } from '../shared/EvidenceRow';

/** Rows that stand open; the rest is one click away, in the same order, whatever it says. */
const ROWS_SHOWN = 5;

/** Up to this many rows are all shown. */
const MOST_SHOWN = 7;

/** Findings below a heading. */
export interface FindingRowsProps {
  readonly findings: readonly Finding[];
  /** The condition that a heading above names; a row about another one says so. */
  readonly condition: string;
  /** What the folded rows are about, as said in "4 more about low back pain". */
  readonly subject: string;
  /** The day on which the age of the evidence is judged: 2026-11-23. */
  readonly today: string;
  readonly onGlyph: () => void;
}

/** A list of findings; long ones are folded, never by what they say. */
export function FindingRows({ findings, subject, ...shared }: FindingRowsProps) {
  const shown = findings.length > MOST_SHOWN ? ROWS_SHOWN : findings.length;
  const folded = findings.length - shown;
  return (
    <>
      <Rows findings={findings.slice(0, shown)} {...shared} />
      {folded > 0 ? (
        <details class="disclosure summary-rest">
          <summary>
            {folded} more about {subject}
          </summary>
          <Rows findings={findings.slice(shown)} {...shared} />
        </details>
      ) : null}
    </>
  );
}

function Rows({ findings, condition, today, onGlyph }: Omit<FindingRowsProps, 'subject'>) {
  return (
    <ul>
      {findings.map((finding, n) => (
        <li key={n}>
          <EvidenceRow
            finding={finding}
            named={false}
            about={finding.condition === condition ? undefined : finding.conditionName}
            onGlyph={onGlyph}
            aside={AGE_TAGS[ageBand(evidenceDate(finding.citation).date, today)]}
          />
        </li>
      ))}
    </ul>
  );
}

const AGE_TAGS = { recent: null, ageing: 'ageing evidence', old: 'old evidence' } as const;
