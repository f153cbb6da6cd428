import { lookOf, PEOPLE, type MarkLook } from './evidence-map';
import { MapMark } from './MapMark';

const DISC = { direction: 'no-difference', magnitude: 'unstated', certainty: ['not-rated', 'not-rated'], participants: 1_000 } as const;

const ENTRIES: readonly (readonly [text: string, looks: readonly MarkLook[]])[] = [
  ['sure', [lookOf({ ...DISC, certainty: ['high', 'high'] })]],
  ['less sure', [lookOf({ ...DISC, certainty: ['low', 'low'] })]],
  ['not rated', [lookOf(DISC)]],
  ['few, many people', [lookOf({ ...DISC, participants: PEOPLE.fewest }), lookOf({ ...DISC, participants: PEOPLE.most })]],
];

/** Fill and size in one line, for a first glance; the legend has the rest, and each mark says it in words. */
export function MapKey() {
  return (
    <p class="map-key" aria-hidden="true">
      {ENTRIES.map(([text, looks]) => (
        <span key={text}>
          {looks.map((look, n) => (
            <MapMark key={n} look={look} />
          ))}
          {text}
        </span>
      ))}
    </p>
  );
}
