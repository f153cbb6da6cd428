import type { MarkLook } from './evidence-map';
import { pathsOf } from './mark-paths';

/**
 * One mark of the evidence map: shape says which way, fill how sure, size how many people, a broken outline that
 * nobody says how many. Drawn for the eye alone; the words stand at what it is put into.
 */
export function MapMark({ look }: { readonly look: MarkLook }) {
  const { shape, width, height, fill, isCounted } = look;
  const { outline, filled, hatch, tail } = pathsOf(look);
  const tone = shape.kind === 'arrow' ? shape.side : 'neutral';
  const classes = ['map-glyph', `map-tone-${tone}`, fill === 'none' ? 'map-unrated' : '', isCounted ? '' : 'map-uncounted'];
  return (
    <svg
      class={classes.filter(Boolean).join(' ')}
      viewBox={`0 0 ${width} ${height}`}
      style={{ '--w': width, '--h': height }}
      aria-hidden="true"
    >
      <g transform={tone === 'worse' ? `translate(${width} 0) scale(-1 1)` : undefined}>
        {tail ? <path class="map-tail" d={tail} /> : null}
        <path class="map-ground" d={outline} />
        {filled ? (
          <svg
            x={filled[0]}
            y="0"
            width={filled[1] - filled[0]}
            height={height}
            viewBox={`${filled[0]} 0 ${filled[1] - filled[0]} ${height}`}
          >
            <path class="map-fill" d={outline} />
          </svg>
        ) : null}
        {hatch ? <path class="map-hatch" d={hatch} /> : null}
        <path class="map-outline" d={outline} />
      </g>
    </svg>
  );
}
