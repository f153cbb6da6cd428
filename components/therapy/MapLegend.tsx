import type { Certainty, EvidenceRow } from '@/domain/therapy/therapy';
import { lookOf, PEOPLE, type MarkLook } from './evidence-map';
import { MapMark } from './MapMark';

const PLACES: readonly (readonly [text: string, look: MarkLook])[] = [
  ['Right of the line: better than what it was compared with', example({})],
  ['On the line: little or no difference', example({ direction: 'no-difference' })],
  ['Left of the line: worse', example({ direction: 'harm' })],
  ['With a tail: the review says how large; further out is larger', example({ magnitude: 'large' })],
  ['In the box: nobody can tell', example({ direction: 'unclear', certainty: 'very-low' })],
  ['In the box: studies disagree', example({ direction: 'mixed' })],
];

const FILLS: readonly (readonly [text: string, certainty: Certainty])[] = [
  ['Full: high certainty', 'high'],
  ['Three quarters: moderate', 'moderate'],
  ['Half: low', 'low'],
  ['Hatched: very low, so always in the box', 'very-low'],
  ['Empty: no rating given in what we read', 'not-rated'],
];

const PEOPLE_SHOWN: readonly (readonly [text: string, people: number | undefined])[] = [
  [`${PEOPLE.fewest.toLocaleString('en')} or fewer`, PEOPLE.fewest],
  ['1,000', 1_000],
  [`${PEOPLE.most.toLocaleString('en')} or more`, PEOPLE.most],
  ['not stated', undefined],
];

interface Example {
  readonly direction?: EvidenceRow['direction'];
  readonly magnitude?: EvidenceRow['magnitude'];
  readonly certainty?: Certainty;
}

function example({ direction = 'benefit', magnitude = 'unstated', certainty = 'moderate' }: Example): MarkLook {
  return lookOf({ direction, magnitude, certainty: [certainty, certainty], participants: 1_000 });
}

/** "How to read the map": place, fill and size, one action away. */
export function MapLegend({ open = false }: { readonly open?: boolean }) {
  return (
    <details class="disclosure map-legend" open={open} onToggle={(event) => showWhenOpened(event.currentTarget)}>
      <summary>How to read the map</summary>
      <p class="legend-title">Place: what the finding says</p>
      <ul>
        {PLACES.map(([text, look]) => (
          <Entry key={text} text={text} look={look} />
        ))}
      </ul>
      <p class="legend-title">Fill: how sure the reviewers are</p>
      <ul>
        {FILLS.map(([text, certainty]) => (
          <Entry
            key={text}
            text={text}
            look={example(certainty === 'very-low' ? { certainty, direction: 'unclear' } : { certainty, direction: 'no-difference' })}
          />
        ))}
      </ul>
      <p>Where a review gives a range of ratings, the lower one counts.</p>
      <p class="legend-title">Size: how many people took part</p>
      <ul class="map-legend-people">
        {PEOPLE_SHOWN.map(([text, people]) => (
          <Entry key={text} text={text} look={lookOf({ ...PLAIN, ...(people === undefined ? {} : { participants: people }) })} />
        ))}
      </ul>
    </details>
  );
}

function showWhenOpened(details: HTMLDetailsElement): void {
  if (details.open) details.scrollIntoView({ block: 'nearest' });
}

const PLAIN = { direction: 'no-difference', magnitude: 'unstated', certainty: ['moderate', 'moderate'] } as const;

function Entry({ text, look }: { readonly text: string; readonly look: MarkLook }) {
  return (
    <li>
      <MapMark look={look} />
      <span>{text}</span>
    </li>
  );
}
