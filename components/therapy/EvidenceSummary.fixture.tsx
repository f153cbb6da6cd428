import { exampleArticle, exampleFindings } from '../shared/examples';
import { EvidenceSummary } from './EvidenceSummary';

/** Reviews that disagree, many conditions, none. */
export const fixtures = {
  disagreeing: () => (
    <div class="explainer">
      <EvidenceSummary
        findings={exampleArticle.findings}
        hereConditions={[{ condition: 'example-stiffness', nearestTo: 'morning stiffness' }]}
        today="2026-11-23"
        onCompare={() => undefined}
      />
    </div>
  ),
  'all shapes': () => (
    <div class="explainer">
      <EvidenceSummary findings={exampleFindings} hereConditions={[]} today="2026-11-23" />
    </div>
  ),
  'no review': () => (
    <div class="explainer">
      <EvidenceSummary findings={[]} hereConditions={[]} today="2026-11-23" />
    </div>
  ),
};
