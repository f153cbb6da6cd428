import { CERTAINTY, CertaintyMark } from './CertaintyMark';
import { exampleFindings } from './examples';

/** Every rating, a range, and no rating. */
export const fixtures = {
  'all ratings': () =>
    exampleFindings.map(({ conditionName, certainty, certaintyLabel }) => (
      <svg
        key={conditionName}
        class="glyph"
        width={CERTAINTY.width}
        height={CERTAINTY.height}
        viewBox={`0 0 ${CERTAINTY.width} ${CERTAINTY.height}`}
        role="img"
        aria-label={certaintyLabel}
      >
        <CertaintyMark certainty={certainty} />
      </svg>
    )),
};
