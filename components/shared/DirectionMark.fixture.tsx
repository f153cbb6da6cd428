import { AXIS, DirectionMark } from './DirectionMark';
import { exampleFindings } from './examples';

/** Every shape. */
export const fixtures = {
  'all shapes': () =>
    exampleFindings.map((finding) => (
      <svg
        key={finding.conditionName}
        class="glyph"
        width={AXIS.width}
        height={AXIS.height}
        viewBox={`0 0 ${AXIS.width} ${AXIS.height}`}
        role="img"
        aria-label={finding.sentence}
      >
        <DirectionMark finding={finding} />
      </svg>
    )),
};
