import { expect, it } from 'vitest';
import { assertNever, err, ok } from '@/domain/shared/result';

it('tells success from failure', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(err('gone')).toEqual({ ok: false, error: 'gone' });
});

it('stops at a case that should not exist', () => {
  expect(() => assertNever('surprise' as never)).toThrow('Unhandled case: "surprise"');
});
