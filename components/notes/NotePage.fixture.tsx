import { NotePage } from './NotePage';

/** With and without title; an address that is not of the web is never a link. */
export const fixtures = {
  titled: () => <NotePage page={{ url: 'https://example.org/article', title: 'An article about backs' }} />,
  untitled: () => <NotePage page={{ url: 'https://example.org/article', title: ' ' }} />,
  'long title': () => <NotePage page={{ url: 'https://example.org/article', title: 'An article about backs '.repeat(20) }} />,
  'hostile address': () => <NotePage page={{ url: 'javascript:alert(1)', title: 'Click me' }} />,
};
