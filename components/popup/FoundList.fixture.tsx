import { exampleFound } from './examples';
import { FoundList } from './FoundList';

const ignore = () => undefined;

/** Several therapies of one page. */
export const fixtures = {
  several: () => (
    <FoundList
      label="Therapies on this page"
      items={[
        exampleFound(),
        exampleFound({ id: 'b', name: 'Sample method', count: 1 }),
        exampleFound({ id: 'c', name: 'Made-up cure', count: 2, finding: null }),
      ]}
      onOpen={ignore}
      onJump={ignore}
    />
  ),
};
