import { exampleArticle } from '../shared/examples';
import { SourceList } from './SourceList';

/** With and without date of search, cut lists of authors, all ages. */
export const fixtures = {
  references: () => (
    <div class="explainer">
      <SourceList reviews={exampleArticle.reviews} checkedOn="2026-11-23" today="2026-11-23" />
    </div>
  ),
};
