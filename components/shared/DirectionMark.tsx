import { shapeOf, type Drawable, type Shape } from './picture';

/** Width and height of the drawing, in px. */
export const AXIS = { width: 96, height: 18 } as const;

const MIDDLE = AXIS.width / 2;
const DISTANCE = { small: 14, middle: 25, large: 36 } as const;
const HALF_SPAN = 28;
const LEAN = 9;

/** The direction of a finding on an axis from worse (left) to better (right), with a tick for no difference. */
export function DirectionMark({ finding }: { readonly finding: Drawable }) {
  const shape = shapeOf(finding);
  return (
    <g class={`mark mark-${toneOf(shape)}${'firm' in shape && shape.firm ? ' mark-firm' : ''}`}>
      <path class="mark-axis" d={`M2 9H${AXIS.width - 2}`} />
      {shape.kind === 'disc' ? <Tick /> : null}
      <ShapeMark shape={shape} />
      {shape.kind === 'disc' ? null : <Tick />}
    </g>
  );
}

function Tick() {
  return <path class="mark-tick" d={`M${MIDDLE} 1V17`} />;
}

function toneOf(shape: Shape): 'better' | 'worse' | 'neutral' {
  return shape.kind === 'arrow' ? shape.side : 'neutral';
}

function ShapeMark({ shape }: { readonly shape: Shape }) {
  if (shape.kind === 'disc') return <circle class="mark-body" cx={MIDDLE} cy="9" r="5.5" />;
  if (shape.kind === 'span') return <Span centre={MIDDLE + shape.lean * LEAN} />;
  if (shape.kind === 'both') return <BothWays />;
  const sign = shape.side === 'better' ? 1 : -1;
  return (
    <g transform={`translate(${MIDDLE} 9) scale(${sign} 1)`}>
      {shape.stated ? <path class="mark-stem" d={`M0 0H${DISTANCE[shape.size] - 4}`} /> : null}
      <path class="mark-body" d={head(DISTANCE[shape.size])} />
    </g>
  );
}

/** An arrow head around `x`, pointing away from 0. */
function head(x: number): string {
  return `M${x - 4} -6L${x + 6} 0L${x - 4} 6Z`;
}

function BothWays() {
  return (
    <>
      {[1, -1].map((sign) => (
        <g key={sign} transform={`translate(${MIDDLE} 9) scale(${sign} 1)`}>
          <path class="mark-body" d={head(20)} />
        </g>
      ))}
    </>
  );
}

function Span({ centre }: { readonly centre: number }) {
  const left = centre - HALF_SPAN;
  const strokes = Array.from({ length: 9 }, (_, n) => `M${left + 6 + n * 5} 12.5L${left + 10 + n * 5} 5.5`).join('');
  return (
    <>
      <rect class="mark-span" x={left} y="3" width={2 * HALF_SPAN} height="12" rx="6" />
      <path class="mark-hatch" d={strokes} />
    </>
  );
}
