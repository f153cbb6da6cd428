import { SearchField } from './SearchField';

const ignore = () => undefined;

/** Empty and filled. */
export const fixtures = {
  empty: () => <SearchField query="" onQuery={ignore} onSubmit={ignore} />,
  filled: () => <SearchField query="myofacial" onQuery={ignore} onSubmit={ignore} />,
};
