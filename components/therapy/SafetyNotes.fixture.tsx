import { exampleArticle } from '../shared/examples';
import { SafetyNotes } from './SafetyNotes';

/** Several kinds. */
export const fixtures = {
  kinds: () => (
    <div class="explainer">
      <SafetyNotes lines={exampleArticle.safetyLines} />
    </div>
  ),
};
