import { NoteText } from './NoteText';

/** Lines, links, and what only looks like one. */
export const fixtures = {
  'several lines': () => <NoteText text={'Ask the physio:\n\n1. Does this suit my shoulder?\n2. How often?'} />,
  'with links': () => <NoteText text="See https://example.org/a_(b). Not a link: javascript:alert(1) or data:text/html,x" />,
  'markup is text': () => <NoteText text="<img src=x onerror=alert(1)> & <b>bold</b>" />,
  'one long word': () => <NoteText text={'Therapie'.repeat(40)} />,
};
