import type { Result } from '@/domain/shared/result';

/** Stands in for the extension's background, which a plain page has none of. */
export async function send(): Promise<Result<never, 'failed'>> {
  return { ok: false, error: 'failed' };
}

/** There is no extension that could end. */
export function isExtensionAlive(): boolean {
  return true;
}
