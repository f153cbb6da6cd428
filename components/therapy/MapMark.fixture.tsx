import type { Finding } from '@/domain/therapy/article';
import { exampleFindings } from '../shared/examples';
import { lookOf } from './evidence-map';
import { MapMark } from './MapMark';

const all = (change: (finding: Finding) => Pick<Finding, 'direction' | 'magnitude' | 'certainty' | 'participants'>) => () => (
  <div class="explainer">
    <div class="map" role="img" aria-label="Every mark">
      {exampleFindings.map((finding) => (
        <MapMark key={finding.conditionName} look={lookOf(change(finding))} />
      ))}
    </div>
  </div>
);

/** Every shape and fill: with many people, some, few, and nobody knows how many. */
export const fixtures = {
  'many people': all((finding) => ({ ...finding, participants: 3_000 })),
  'some people': all((finding) => ({ ...finding, participants: 1_000 })),
  'few people': all((finding) => ({ ...finding, participants: 10 })),
  'unknown people': all(({ direction, magnitude, certainty }) => ({ direction, magnitude, certainty })),
};
