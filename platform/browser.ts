/** The one door to the extension API: tests replace this module. */
export { default as browser } from 'webextension-polyfill';

/** Types of the extension API, by namespace. */
export type { Runtime } from 'webextension-polyfill';
