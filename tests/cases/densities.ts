import { row, type Case } from './case.ts';

const TEXT = '<p>Reiki and shiatsu. Reiki again.</p><h2>Later</h2><p>Reiki once more.</p>';
const ALL = ['Reiki', 'shiatsu', 'Reiki', 'Reiki'];

/** Detection rules 6.7: what is marked of what is found. */
export const densities: readonly Case[] = [
  row('the first in each section', TEXT, ALL, { marked: ['Reiki', 'shiatsu', 'Reiki'] }),
  row('every mention', TEXT, ALL, { mode: 'every', marked: ALL }),
  row('the first on the page', TEXT, ALL, { mode: 'page', marked: ['Reiki', 'shiatsu'] }),
  row('none', TEXT, ALL, { mode: 'none', marked: [] }),
  row(
    'every therapy of a passage',
    '<p>Reiki, shiatsu, reflexology, acupuncture, tai chi.</p>',
    ['Reiki', 'shiatsu', 'reflexology', 'acupuncture', 'tai chi'],
    {
      marked: ['Reiki', 'shiatsu', 'reflexology', 'acupuncture', 'tai chi'],
    },
  ),
  row('the main heading is the topic', '<h1>Reiki</h1><p>Reiki is old.</p>', ['Reiki', 'Reiki'], { marked: ['Reiki'] }),
  row('another heading', '<h2>Reiki</h2><p>Reiki is old. Reiki</p>', ['Reiki', 'Reiki', 'Reiki'], { marked: ['Reiki', 'Reiki'] }),
  row(
    'a heading by role',
    '<div role="heading" aria-level="2">Rest</div><p>Reiki</p><div role="heading">More</div><p>Reiki, reiki</p>',
    ['Reiki', 'Reiki', 'reiki'],
    {
      marked: ['Reiki', 'Reiki'],
    },
  ),
  row('a main heading by role', '<div role="heading" aria-level="1">Reiki</div><p>Reiki</p>', ['Reiki', 'Reiki'], { marked: ['Reiki'] }),
  row('two names of one therapy', '<p>Acupuncture by an acupuncturist.</p>', ['Acupuncture', 'acupuncturist'], { marked: ['Acupuncture'] }),
  row('an abbreviation counts apart', '<p>Myofascial release (MFR). MFR.</p>', ['Myofascial release', 'MFR', 'MFR'], {
    marked: ['Myofascial release', 'MFR'],
  }),
  row('a menu does not use up the first', '<nav><a href="#">Reiki</a></nav><p>Reiki</p>', ['Reiki'], { marked: ['Reiki'] }),
  row('a subheading begins a section', '<h2>A</h2><p>Reiki</p><h3>B</h3><p>Reiki</p>', ['Reiki', 'Reiki'], { marked: ['Reiki', 'Reiki'] }),
];
