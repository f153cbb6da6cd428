import { exampleArticle } from '../shared/examples';
import { CorrectionReport } from './CorrectionReport';

const copy = () => Promise.resolve(true);

/** As it stands at the foot of an explainer, and opened. */
export const fixtures = {
  folded: () => (
    <div class="explainer">
      <CorrectionReport article={exampleArticle} version="0.1.0" onCopy={copy} />
    </div>
  ),
};
