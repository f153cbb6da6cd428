import { CloseButton } from './CloseButton';

/** Its only look. */
export const fixtures = { close: () => <CloseButton onClose={() => undefined} /> };
