import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '@/domain/therapy/article';

const DIRECTIONS: Record<Finding['direction'], string> = {
  benefit: 'Better',
  'no-difference': 'Little or no difference',
  harm: 'Worse',
  mixed: 'Studies disagree',
  unclear: 'Could not tell',
};

const HEADINGS = ['Condition', 'Outcome', 'Direction', 'Size', 'Certainty', 'Trials', 'People', 'Year', 'Source'] as const;

/** A finding, and whose it is where the table holds those of several therapies. */
type TableFinding = Finding & { readonly therapy?: string };

/** What the table shows, and whether something else on the page has asked for it. */
export interface EvidenceTableProps {
  readonly findings: readonly TableFinding[];
  /** Grows with each wish to see the table: it opens and takes the focus. */
  readonly wishes?: number;
}

/** The findings as a real table, with every figure the reviews give. A dash: the page we read does not say. */
export function EvidenceTable({ findings, wishes = 0 }: EvidenceTableProps) {
  const detailsRef = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (wishes === 0 || !detailsRef.current) return;
    detailsRef.current.open = true;
    detailsRef.current.scrollIntoView({ block: 'start' });
    detailsRef.current.querySelector('summary')?.focus({ preventScroll: true });
  }, [wishes]);
  const headings = findings.some((finding) => finding.therapy !== undefined) ? ['Therapy', ...HEADINGS] : HEADINGS;
  return (
    <details class="disclosure table-alternative" ref={detailsRef}>
      <summary>As a table</summary>
      <div class="table-scroll" role="region" aria-label="Findings as a table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {findings.map((finding, n) => (
              <Row key={n} finding={finding} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="table-note">A dash means that the source we read does not say.</p>
    </details>
  );
}

function Row({ finding }: { readonly finding: TableFinding }) {
  const { citation, therapy } = finding;
  const condition = joined([finding.conditionName, finding.population]);
  return (
    <tr>
      <th scope="row">{therapy ?? condition}</th>
      {therapy === undefined ? null : <td>{condition}</td>}
      <td>{joined([finding.outcome, finding.timePoint, finding.comparator && `compared with ${finding.comparator}`])}</td>
      <td>{DIRECTIONS[finding.direction]}</td>
      <td>{finding.size ?? (finding.magnitude === 'unstated' ? '–' : finding.magnitude)}</td>
      <td>
        {joined([finding.certaintyLabel.replace(/^Certainty not rated$/, 'Not rated').replace(/ certainty$/, ''), ...finding.reasons])}
      </td>
      <td class="table-number">{finding.trials?.toLocaleString('en') ?? '–'}</td>
      <td class="table-number">{finding.participants?.toLocaleString('en') ?? '–'}</td>
      <td class="table-number">{citation.year}</td>
      <td>
        <a href={citation.href} target="_blank" rel="noopener noreferrer">
          {citation.label}
        </a>
      </td>
    </tr>
  );
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('; ');
}
