import type { Finding } from '@/domain/therapy/article';

/** What of a finding is drawn. */
export type Drawable = Pick<Finding, 'direction' | 'magnitude' | 'certainty'>;

/** The shape that stands for a finding's direction, before any coordinate. */
export type Shape =
  /** An arrow away from the line of no difference. `stated`: the review itself says how large. */
  | {
      readonly kind: 'arrow';
      readonly side: 'better' | 'worse';
      readonly size: 'small' | 'middle' | 'large';
      readonly stated: boolean;
      readonly firm: boolean;
    }
  /** A disc on the line. */
  | { readonly kind: 'disc'; readonly firm: boolean }
  /** Arrows both ways. */
  | { readonly kind: 'both'; readonly firm: boolean }
  /** A hatched span over the line: could be anything. It leans to where the results pointed. */
  | { readonly kind: 'span'; readonly lean: -1 | 0 | 1 };

const SIZES = { large: 'large', moderate: 'middle', small: 'small', unstated: 'middle' } as const;

/**
 * The shape of a finding. Guarantees, so that picture and sentence never part ways: where the sentence says "very
 * uncertain" there is no arrow; a shape is `firm` (filled) only at moderate or high certainty, so a strong arrow never
 * stands on weak or unrated ground.
 */
export function shapeOf({ direction, magnitude, certainty: [lowest] }: Drawable): Shape {
  const firm = lowest === 'high' || lowest === 'moderate';
  if (direction === 'mixed') return { kind: 'both', firm };
  if (direction === 'unclear') return { kind: 'span', lean: 0 };
  if (lowest === 'very-low') return { kind: 'span', lean: direction === 'benefit' ? 1 : direction === 'harm' ? -1 : 0 };
  if (direction === 'no-difference') return { kind: 'disc', firm };
  const side = direction === 'benefit' ? 'better' : 'worse';
  return { kind: 'arrow', side, size: SIZES[magnitude], stated: magnitude !== 'unstated', firm };
}

/** How one of the four certainty symbols is filled. */
export type Filling = 'full' | 'half' | 'empty';

const LEVELS = { high: 4, moderate: 3, low: 2, 'very-low': 1 } as const;

/** Four fillings; where a review gives a range, those between its ends are half full. Null: not rated. */
export function certaintyFillings([lowest, highest]: Finding['certainty']): readonly Filling[] | null {
  if (lowest === 'not-rated' || highest === 'not-rated') return null;
  const fill = (n: number): Filling => (n <= LEVELS[lowest] ? 'full' : n <= LEVELS[highest] ? 'half' : 'empty');
  return [1, 2, 3, 4].map(fill);
}
