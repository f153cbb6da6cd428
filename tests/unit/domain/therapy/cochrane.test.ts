import { expect, it } from 'vitest';
import { cochraneVersion } from '@/domain/therapy/cochrane';

it.each([
  ['10.1002/14651858.CD010671.pub3', { id: 'CD010671', version: 3 }],
  ['10.1002/14651858.cd003523', { id: 'CD003523', version: 1 }],
  ['10.1002/14651858.CD003523.pub12', { id: 'CD003523', version: 12 }],
  ['10.1002/14651858.CD003523.pub3.extra', null],
  ['10.1000/example', null],
  [undefined, null],
])('%s is %j', (doi, expected) => {
  expect(cochraneVersion(doi)).toEqual(expected);
});
