import { exampleFinding } from '../shared/examples';
import { exampleFound } from './examples';
import { FoundItem } from './FoundItem';
import type { Found } from './found';

const ignore = () => undefined;

function item(given: Partial<Found>) {
  return (
    <ul class="founds">
      <FoundItem item={exampleFound(given)} onOpen={ignore} onJump={ignore} />
    </ul>
  );
}

const uncertain = exampleFinding({
  certainty: ['very-low', 'very-low'],
  certaintyLabel: 'Very low certainty',
  sentence: 'The effect on pain is very uncertain, compared with usual care. It might help, do nothing or harm.',
});

/** What a line can look like. */
export const fixtures = {
  'on this page': () => item({}),
  'nearest condition': () => item({ finding: { finding: exampleFinding(), here: 'nearest', note: 'nearest we hold to example ache' } }),
  'very uncertain': () => item({ finding: { finding: uncertain, here: null }, count: 1 }),
  'no review': () => item({ finding: null }),
  'found by another name': () => item({ matched: 'EXT', count: 0 }),
  'perhaps meant': () => item({ maybe: 'EXT', count: 2 }),
  'long words': () => item({ name: 'Kraniosakraltherapiebehandlungsverfahren', count: 12345 }),
};
