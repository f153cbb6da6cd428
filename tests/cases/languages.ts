import { row, type Case } from './case.ts';

const DE = 'Eine massage hilft bei Rückenschmerzen und ist in vielen Ländern sehr beliebt, auch reiki.';
const FR = 'Le massage est une pratique que les gens aiment pour se détendre, avec du yoga et du reiki.';
const EN = 'A massage is one of the things that people with back pain try, and some of them like it.';

/** Detection rules 6.6. Everyday words and abbreviations are English; distinctive names are taken in any language. */
export const languages: readonly Case[] = [
  row('English says English', `<p>${EN}</p>`, ['massage']),
  row('German says German', `<p>back pain</p><p>${DE}</p>`, ['reiki'], { lang: 'de' }),
  row('German says English', `<p>back pain</p><p>${DE}</p>`, ['reiki'], { lang: 'en' }),
  row('French says nothing', `<p>back pain</p><p>${FR}</p>`, ['reiki'], { lang: '' }),
  row('English says German', `<p>${EN}</p>`, ['massage'], { lang: 'de' }),
  row('English says nothing', `<p>${EN}</p>`, ['massage'], { lang: '' }),
  row('a region', `<p>${EN}</p><p>Massage</p>`, ['massage', 'Massage'], { lang: 'en-GB' }),
  row('a French paragraph in an English page', `<p>${EN}</p><p lang="fr">${FR}</p>`, ['massage', 'reiki']),
  row('a French paragraph in an English page that does not say so', `<p>${EN}</p><p>${FR}</p>`, ['massage', 'reiki']),
  row('an English paragraph in a German page', `<p>${DE}</p><p>${EN}</p>`, ['reiki', 'massage'], { lang: 'de' }),
  row('a short block of a German page', `<p>${DE}</p><h2>Massage</h2><p>back pain</p>`, ['reiki'], { lang: 'de' }),
  row('a short block of a page that lies', `<h2>Massage</h2><p>back pain</p><p>${DE}</p><p>${DE}</p>`, ['reiki', 'reiki'], { lang: 'en' }),
  row('a short block of an English page that lies', `<h2>Massage</h2><p>${EN}</p><p>${EN}</p>`, ['Massage', 'massage', 'massage'], {
    lang: 'es',
  }),
  row('a short block with a lang of its own', `<p>${EN}</p><p lang="fr">Massage</p>`, ['massage']),
  row('a phrase with a lang of its own', `<p>They call it <i lang="fr">massage</i>, but yoga is yoga to all of them, with back pain.</p>`, [
    'yoga',
    'yoga',
  ]),
  row('a short English block in a French part', `<div lang="fr"><p>${FR}</p><p>Yoga</p></div><p>Yoga, back pain</p>`, ['reiki', 'Yoga']),
  row(
    'abbreviations are off in another language',
    `<p>Myofascial release</p><p>Es gibt eine Studie zu MFR, und die ist nicht sehr gut.</p>`,
    ['Myofascial release'],
    {
      lang: 'de',
    },
  ),
  row('a page with no language and little text', '<p>Massage for back pain</p>', ['Massage'], { lang: '' }),
  row('a little text that says it is Dutch', '<p>Massage, back pain</p>', [], { lang: 'nl' }),
  row('Japanese', '<p>レイキ（Reiki）は日本で生まれた。massageもある。</p>', ['Reiki'], { lang: 'ja' }),
  row('Russian that says English', '<p>back pain</p><p>Сеанс massage помогает многим людям, и reiki тоже.</p>', ['reiki']),
  row('lang in another case', `<p lang="FR">${FR}</p><p>back pain</p>`, ['reiki']),
];
