import { AboutText } from './AboutText';

/** The only state there is. */
export const fixtures = { plain: () => <AboutText version="0.1.0" /> };
