import type { Finding } from '@/domain/therapy/article';
import { CERTAINTY, CertaintyMark } from './CertaintyMark';
import { AXIS, DirectionMark } from './DirectionMark';

/** Room between the two pictures, in px. */
const GAP = 10;

/** Width of the whole picture, in px. */
const GLYPH_WIDTH = AXIS.width + GAP + CERTAINTY.width;

/** One finding as a picture. */
export interface EvidenceGlyphProps {
  readonly finding: Finding;
  /** True where the sentence and the certainty stand in words right beside it, so that nobody hears them twice. */
  readonly silent?: boolean;
}

/**
 * The small picture of one finding: left which way, right how sure; two channels that are never multiplied into one
 * score. Shape and place carry the meaning, so it reads the same in grey. Assistive technology gets the sentence.
 */
export function EvidenceGlyph({ finding, silent = false }: EvidenceGlyphProps) {
  const spoken = silent
    ? ({ 'aria-hidden': 'true' } as const)
    : ({ role: 'img', 'aria-label': `${finding.sentence} ${finding.certaintyLabel}.` } as const);
  return (
    <svg class="glyph" width={GLYPH_WIDTH} height={AXIS.height} viewBox={`0 0 ${GLYPH_WIDTH} ${AXIS.height}`} focusable="false" {...spoken}>
      <DirectionMark finding={finding} />
      <g transform={`translate(${AXIS.width + GAP} 0)`}>
        <CertaintyMark certainty={finding.certainty} />
      </g>
    </svg>
  );
}
