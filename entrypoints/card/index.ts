import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARD_KEY } from '@/domain/card/card';
import { openCard } from './open-card';

/** The card's code, put into a page's frame by the background on the first hover. */
export default defineUnlistedScript(() => {
  Reflect.set(globalThis, CARD_KEY, openCard);
});
