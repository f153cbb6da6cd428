import { ARROW_RATIO, TAIL, type MarkLook } from './evidence-map';

/** What a mark is drawn with: paths in its own box, pointing to better; worse is the mirror of it. */
export interface MarkPaths {
  readonly outline: string;
  /** From left to right: the part of the box in which the outline is filled. Null: nothing, or hatching. */
  readonly filled: readonly [from: number, to: number] | null;
  readonly hatch: string | null;
  /** The line behind an arrow head whose size the review states. */
  readonly tail: string | null;
}

/** The part of the area that is filled. */
const PARTS = { full: 1, 'three-quarters': 0.75, half: 0.5, hatched: null, none: null } as const;

/** Between two lines of the hatching. */
const HATCH_STEP = 3;

/** The paths of a mark. Fill rises from the blunt end; what points both ways fills from its middle, so that neither side looks stronger. */
export function pathsOf(look: MarkLook): MarkPaths {
  const { shape, width, height } = look;
  const hasTail = shape.kind === 'arrow' && shape.stated;
  const start = hasTail ? TAIL : 0;
  return {
    outline: outlineOf(look, start),
    filled: filledOf(look, start),
    hatch: look.fill === 'hatched' ? hatchOf(look) : null,
    tail: hasTail ? `M0 ${round(height / 2)}H${round(Math.min(TAIL, width))}` : null,
  };
}

function outlineOf({ shape, width, height }: MarkLook, start: number): string {
  const [w, h, middle] = [round(width), round(height), round(height / 2)];
  if (shape.kind === 'arrow') return `M${start} 0L${w} ${middle}L${start} ${h}Z`;
  if (shape.kind === 'both') {
    const [left, right] = basesOf(width, height);
    return `M${round(left)} 0L0 ${middle}L${round(left)} ${h}ZM${round(right)} 0L${w} ${middle}L${round(right)} ${h}Z`;
  }
  const straight = round(width - height);
  return `M${middle} 0h${straight}a${middle} ${middle} 0 0 1 0 ${h}h${-straight}a${middle} ${middle} 0 0 1 0 ${-h}Z`;
}

function filledOf({ shape, fill, width, height }: MarkLook, start: number): MarkPaths['filled'] {
  const part = PARTS[fill];
  if (part === null) return null;
  // The part of an arrow's area that lies before a place along it grows with the square of what is left to the tip.
  const along = 1 - Math.sqrt(1 - part);
  if (shape.kind === 'arrow') return [0, round(start + along * (width - start))];
  if (shape.kind !== 'both') return [0, round(part * width)];
  const [left, right] = basesOf(width, height);
  return [round(left * (1 - along)), round(right + (width - right) * along)];
}

function hatchOf({ shape, width, height }: MarkLook): string {
  if (shape.kind === 'both') return hatchBoth(width, height);
  // Slanted lines that stay clear of the round ends.
  const [from, to, slant] = [height * 0.2, width - height * 0.2, height * 0.35];
  const count = Math.max(2, Math.round((to - from - slant) / HATCH_STEP) + 1);
  const step = (to - from - slant) / (count - 1);
  return Array.from({ length: count }, (_, n) => {
    const left = from + n * step;
    return `M${round(left)} ${round(height * 0.85)}L${round(left + slant)} ${round(height * 0.15)}`;
  }).join('');
}

function hatchBoth(width: number, height: number): string {
  const [left, right] = basesOf(width, height);
  return [0.3, 0.6]
    .map((part) => {
      const half = (height / 2) * (1 - part);
      const line = `${round(height / 2 - half)}v${round(2 * half)}`;
      return `M${round(left * (1 - part))} ${line}M${round(right + (width - right) * part)} ${line}`;
    })
    .join('');
}

/** Where the two heads have their blunt ends. */
function basesOf(width: number, height: number): readonly [left: number, right: number] {
  const head = height / ARROW_RATIO;
  return [head, width - head];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
