import { BookmarkButton } from './BookmarkButton';

const ignore = () => undefined;

/** Both states. */
export const fixtures = {
  'not saved': () => <BookmarkButton saved={false} onSave={ignore} onRemove={ignore} />,
  saved: () => <BookmarkButton saved onSave={ignore} onRemove={ignore} />,
};
