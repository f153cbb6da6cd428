import type { ComparedTherapy, Disagreement } from '@/domain/therapy/compare';
import { FindingRows } from '../therapy/FindingRows';

/** One therapy of a comparison. */
export interface ComparedItemProps {
  readonly therapy: ComparedTherapy;
  /** The condition for which therapies are compared. */
  readonly condition: string;
  /** The day on which the age of the evidence is judged: 2026-11-23. */
  readonly today: string;
  readonly onOpen: () => void;
  readonly onGlyph: () => void;
}

/** Its name, which opens its explainer, and all of its findings. */
export function ComparedItem({ therapy, condition, today, onOpen, onGlyph }: ComparedItemProps) {
  const { name, findings, disagreements } = therapy;
  return (
    <li class="compared">
      <h2>
        <button type="button" class="compared-open" onClick={onOpen}>
          {name}
        </button>
      </h2>
      {disagreements.map((each) => (
        <p key={each.condition} class="summary-dispute">
          {disputeText(each, condition)}
        </p>
      ))}
      <FindingRows {...{ findings, condition, today, onGlyph }} subject={name} />
    </li>
  );
}

function disputeText({ condition, conditionName, outcomes }: Disagreement, asked: string): string {
  const what = `eviews disagree about ${new Intl.ListFormat('en').format(outcomes)}.`;
  return condition === asked ? `R${what}` : `${conditionName}: r${what}`;
}
