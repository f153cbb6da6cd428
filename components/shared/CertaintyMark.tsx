import type { Finding } from '@/domain/therapy/article';
import { certaintyFillings, type Filling } from './picture';

/** Width and height of the drawing, in px. */
export const CERTAINTY = { width: 50, height: 18 } as const;

const STEP = 12.5;
const RADIUS = 5;

/**
 * How sure a review is: four symbols, filled 4, 3, 2 or 1, half filled within a range; a hollow box with a question
 * mark where it gave no rating. Drawn, since few fonts hold the signs that guideline groups use.
 */
export function CertaintyMark({ certainty }: { readonly certainty: Finding['certainty'] }) {
  const fillings = certaintyFillings(certainty);
  if (!fillings) return <NotRated />;
  return (
    <g class="certainty">
      {fillings.map((filling, n) => (
        <Symbol key={n} filling={filling} x={STEP / 2 + n * STEP} />
      ))}
    </g>
  );
}

function Symbol({ filling, x }: { readonly filling: Filling; readonly x: number }) {
  return (
    <g transform={`translate(${x} 9)`}>
      <circle class={filling === 'full' ? 'certainty-full' : 'certainty-ring'} r={RADIUS} />
      {filling === 'half' ? <path class="certainty-half" d={`M0 ${-RADIUS}A${RADIUS} ${RADIUS} 0 0 0 0 ${RADIUS}Z`} /> : null}
      {filling === 'full' ? <path class="certainty-plus" d="M0 -2.6V2.6M-2.6 0H2.6" /> : null}
    </g>
  );
}

function NotRated() {
  return (
    <g class="certainty">
      <rect class="certainty-box" x="1" y="2" width="48" height="14" rx="3" />
      <path class="certainty-query" d="M22.6 7.4a2.5 2.5 0 1 1 3.7 2.1c-.9.5-1.3.9-1.3 1.8M25 13v.9" />
    </g>
  );
}
