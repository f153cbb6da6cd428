import { GearButton } from './GearButton';

/** The only state there is. */
export const fixtures = { plain: () => <GearButton onClick={() => undefined} /> };
