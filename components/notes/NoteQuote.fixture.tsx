import { NoteQuote } from './NoteQuote';

/** A sentence, and none. */
export const fixtures = {
  sentence: () => <NoteQuote quote={{ exact: 'It is pressure, but in a good way.', prefix: '', suffix: '' }} />,
  'one long word': () => <NoteQuote quote={{ exact: 'Satz'.repeat(80), prefix: '', suffix: '' }} />,
  none: () => <NoteQuote quote={null} />,
};
