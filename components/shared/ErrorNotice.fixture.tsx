import { Button } from './Button';
import { ErrorNotice } from './ErrorNotice';

/** Short and long. */
export const fixtures = {
  plain: () => <ErrorNotice title="Your notes could not be opened." />,
  'with action': () => (
    <ErrorNotice title="This note is not saved yet." action={<Button>Try again</Button>}>
      <p>Your text is still here. Nothing was lost.</p>
    </ErrorNotice>
  ),
};
