import { exampleFinding, exampleFindings } from '../shared/examples';
import { FindingRows } from './FindingRows';

const shared = { condition: 'example-pain', subject: 'example pain', today: '2026-11-23', onGlyph: () => undefined };

/** Few rows of which one is about a narrower condition, and many. */
export const fixtures = {
  few: () => (
    <div class="explainer summary">
      <FindingRows {...shared} findings={[exampleFinding(), exampleFinding({ condition: 'b', conditionName: 'Narrower pain' })]} />
    </div>
  ),
  many: () => (
    <div class="explainer summary">
      <FindingRows {...shared} findings={exampleFindings} />
    </div>
  ),
};
