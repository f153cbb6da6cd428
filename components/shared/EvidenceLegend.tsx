import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '@/domain/therapy/article';
import { CERTAINTY, CertaintyMark } from './CertaintyMark';
import { AXIS, DirectionMark } from './DirectionMark';
import type { Drawable } from './picture';

const DIRECTIONS: readonly (readonly [text: string, example: Drawable])[] = [
  ['Better than what it was compared with', example('benefit', 'moderate')],
  ['Little or no difference', example('no-difference', 'moderate')],
  ['Worse', example('harm', 'moderate')],
  ['Only an outline: low certainty, or not rated', example('benefit', 'low')],
  ['Too uncertain to tell', example('unclear', 'very-low')],
  ['Studies disagree', example('mixed', 'moderate')],
  ['With a stem: the review says how large. Short is small, long is large', { ...example('benefit', 'moderate'), magnitude: 'large' }],
];

const CERTAINTIES: readonly (readonly [text: string, certainty: Finding['certainty']])[] = [
  ['High: the reviewers are very sure', ['high', 'high']],
  ['Moderate: probably right', ['moderate', 'moderate']],
  ['Low: new studies may well change it', ['low', 'low']],
  ['Very low: nobody can say yet', ['very-low', 'very-low']],
  ['Half filled: between two ratings', ['low', 'moderate']],
  ['No rating given in what we read of the review', ['not-rated', 'not-rated']],
];

function example(direction: Drawable['direction'], certainty: Finding['certainty'][0]): Drawable {
  return { direction, magnitude: 'unstated', certainty: [certainty, certainty] };
}

/** Whether the legend stands open, and who is told when that changes. */
export interface EvidenceLegendProps {
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
}

/** "How to read this": every shape with its meaning, opened in one action by mouse, touch or keyboard. */
export function EvidenceLegend({ open = false, onToggle }: EvidenceLegendProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (open) details.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <details ref={details} class="disclosure legend" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>How to read this</summary>
      <p class="legend-title">Which way: worse on the left, better on the right</p>
      <ul class="legend-list">
        {DIRECTIONS.map(([text, finding]) => (
          <li key={text}>
            <svg
              class="glyph"
              width={AXIS.width}
              height={AXIS.height}
              viewBox={`0 0 ${AXIS.width} ${AXIS.height}`}
              aria-hidden="true"
              focusable="false"
            >
              <DirectionMark finding={finding} />
            </svg>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p class="legend-title">How sure the reviewers are</p>
      <ul class="legend-list">
        {CERTAINTIES.map(([text, certainty]) => (
          <li key={text}>
            <svg
              class="glyph"
              width={CERTAINTY.width}
              height={CERTAINTY.height}
              viewBox={`0 0 ${CERTAINTY.width} ${CERTAINTY.height}`}
              aria-hidden="true"
              focusable="false"
            >
              <CertaintyMark certainty={certainty} />
            </svg>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
