import { CompareView } from './CompareView';
import { exampleCompared, exampleConditions } from './examples';

const ignore = () => undefined;
const shared = { condition: { id: 'example-pain', name: 'Example pain' }, onOpen: ignore, onCompare: ignore, today: '2026-11-23' };

/** Several therapies, and one alone. */
export const fixtures = {
  several: () => <CompareView {...shared} therapies={exampleCompared} broader={exampleConditions} />,
  'one therapy': () => <CompareView {...shared} therapies={exampleCompared.slice(0, 1)} broader={[]} />,
};
