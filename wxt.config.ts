import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { offline } from './data/build/offline-plugin';
import { knowledge } from './data/build/vite-plugin';

/** Extension pages load only what the package holds and can reach no network at all. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  zip: { excludeSources: ['.output/**', 'coverage/**'] },
  manifest: ({ browser, mode }) => ({
    name: 'Therapy Lens',
    short_name: 'Therapy Lens',
    description: 'Marks therapy names on any page and shows what systematic reviews found. Everything stays in your browser.',
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: 'Therapy Lens' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' }, description: 'Open Therapy Lens' },
      'next-term': { suggested_key: { default: 'Alt+Shift+Period' }, description: 'Card of the next marked term' },
      'previous-term': { suggested_key: { default: 'Alt+Shift+Comma' }, description: 'Card of the previous marked term' },
    },
    ...(mode === 'production' ? { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'therapy-lens@example.org', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'build:manifestGenerated': (_, manifest) => {
      // As a user style sheet it also reaches into open shadow roots in Firefox, and pages cannot restyle our marks
      // there. Chromium ignores the key.
      for (const script of manifest.content_scripts ?? []) Object.assign(script, { css_origin: 'user' });
    },
  },
  vite: () => ({
    plugins: [preact(), knowledge(), offline()],
    build: { modulePreload: false },
    resolve: {
      // WXT's own context announces the extension on the page's document and can be switched off by any page.
      alias: { 'wxt/utils/content-script-context': new URL('./entrypoints/content/lifetime.ts', import.meta.url).pathname },
    },
  }),
});
