import { ComparedItem } from './ComparedItem';
import { exampleCompared } from './examples';

const ignore = () => undefined;

/** Each made-up therapy as it stands in a comparison. */
export const fixtures = Object.fromEntries(
  exampleCompared.map((therapy) => [
    therapy.name,
    () => (
      <div class="explainer compare">
        <ul class="compare-list">
          <ComparedItem therapy={therapy} condition="example-pain" today="2026-11-23" onOpen={ignore} onGlyph={ignore} />
        </ul>
      </div>
    ),
  ]),
);
