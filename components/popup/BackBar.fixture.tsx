import { BackBar } from './BackBar';

const ignore = () => undefined;

/** With and without the way to the settings. */
export const fixtures = {
  'from this page': () => <BackBar to="This page" onBack={ignore} onSettings={ignore} />,
  'in the settings': () => <BackBar to="Notes" onBack={ignore} />,
};
