import { Snackbar } from './Snackbar';

const ignore = () => undefined;

/** Short and long. */
export const fixtures = {
  short: () => <Snackbar text="Note deleted." onUndo={ignore} onClose={ignore} />,
  long: () => (
    <Snackbar text="“A made-up trial of an example therapy with a title that goes on and on” removed." onUndo={ignore} onClose={ignore} />
  ),
};
