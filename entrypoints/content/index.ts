import './highlight.css';
import lexicon from 'virtual:knowledge/matcher';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createMatcher } from '@/domain/matcher/match';
import type { PageSettings, TabRequest } from '@/platform/messages';
import { serveTab } from '@/platform/serve';
import { beginLife } from './lifetime';
import { Reading } from './reading';
import { emptyReport } from './report';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    const { signal, end } = beginLife();
    whenActivated(() => runPage(signal, end), signal);
  },
});

/** A page that is only being prepared in the background is not read before its reader comes to it. */
function whenActivated(run: () => void, signal: AbortSignal): void {
  if ('prerendering' in document && document.prerendering) document.addEventListener('prerenderingchange', run, { once: true, signal });
  else run();
}

/** Pages of text for people. Feeds, pictures, plain text and documents that are being edited are left alone. */
function isReadable(): boolean {
  const isHypertext = document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml';
  return isHypertext && document.documentElement instanceof HTMLElement && document.designMode !== 'on' && 'highlights' in CSS;
}

function runPage(life: AbortSignal, end: () => void): void {
  if (!isReadable()) return;
  const match = createMatcher(lexicon);
  let current: { reading: Reading; stop: () => void } | null = null;

  function start(settings: PageSettings | null): void {
    const controller = new AbortController();
    const signal = AbortSignal.any([life, controller.signal]);
    current = { reading: new Reading(match, settings, { onSettings, onEnd: end }, signal), stop: () => controller.abort() };
  }

  function onSettings(settings: PageSettings): void {
    if (settings.on) return;
    current?.stop();
    current = null;
  }

  function applySettings(settings: PageSettings): void {
    if (!settings.on) onSettings(settings);
    else if (current) current.reading.applySettings(settings);
    else start(settings);
  }

  async function handle(request: TabRequest): Promise<unknown> {
    switch (request.kind) {
      case 'report':
        return current ? current.reading.report() : emptyReport('off');
      case 'jump':
        return current?.reading.jump(request.therapy, request.index) ?? false;
      case 'step':
        return current?.reading.step(request.by) ?? false;
      case 'settings':
        return applySettings(request.settings);
    }
  }

  serveTab(handle, life);
  start(null);
}
