/**
 * `node tests/golden/make-form-cases.ts`: writes `lines/forms-*.txt`, the plain cases of distinctive names: three spellings of
 * each name in three sentences, and one place where its letters are no mention (address, tag, file, identifier).
 * Deterministic, so that a change of the names shows as a change of the lines.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expandName } from '../../data/build/expand-name.ts';
import { readKnowledge } from '../../data/build/read-knowledge.ts';

type Group = 'thing' | 'things' | 'countable' | 'person' | 'persons';

/** `X` is the name. Sentences say no more about it than its group allows, and are used in turn. */
const FRAMES: Record<Group, readonly string[]> = {
  thing: [
    'The leaflet on X is at the desk.',
    'X is not paid for by every insurer.',
    'Little was written about X before the war.',
    'She had heard of X from a cousin.',
    '“X? Never again,” said the driver.',
    'Some swear by X, others shrug.',
    'The ward offers several things (X, for one) on weekdays.',
    'X/relaxation: Mondays at six, room 4.',
    'Our guide to X’s history fills nine pages.',
    'For three months he relied on X alone.',
    'They chose X – after much talk – and kept at it.',
    'The board has set rules for X.',
    'A talk about X drew forty people.',
    'Has X changed since the nineties?',
    'Without X, she says, the winter would have been long.',
    'News from the world of X: two new centres.',
    'He teaches X in a village hall.',
    'People who had X were asked again in spring.',
    'The trial set X against a waiting list.',
    'Not everyone takes to X at once.',
    'In the afternoon there is X; bring a towel.',
    'Her notes on "X" run to a hundred pages.',
  ],
  things: [
    'The leaflet on X is at the desk.',
    'X are not paid for by every insurer.',
    'Little was written about X before the war.',
    'She had heard of X from a cousin.',
    '“X? Never again,” said the driver.',
    'Some swear by X, others shrug.',
    'The ward offers several things (X, for one) on weekdays.',
    'The price of X has doubled.',
    'They tried X – after much talk – for a month.',
    'The board has set rules for X.',
    'Are X safe for older people?',
    'The trial set X against a waiting list.',
    'Two drawers were full of papers on X.',
    'In most towns X are easy to find.',
    'Half of those asked had used X within a year.',
    'X/relaxation: ask at the desk.',
  ],
  countable: [
    'She paid for a X and fell asleep.',
    'What exactly is a X?',
    'A X was on the list of nine options.',
    'The picture on page four shows a X.',
    'She asked what a X is good for.',
    'Is one X enough?',
    'The clinic says yes to a X (ask at the desk).',
    'He wrote a paper on the X.',
    'That X – the second in a week – was too much.',
    '“A good X is worth the money,” wrote one reader.',
    'The X/rest plan covers four weeks.',
    'Nobody had told him what a X was.',
    'The X’s fame spread by word of mouth.',
    'Not every X is the same.',
  ],
  person: [
    'The X asked how long it had hurt.',
    'A X came to the house twice a week.',
    'She trained as a X in her forties.',
    '“See a X,” said his sister.',
    'My X’s waiting list is long.',
    'Ask your X before you start.',
    'The team (one nurse, one X) works from a van.',
    'How do I find a good X?',
    'The job went to a X from Leeds.',
    'No X should promise a cure.',
    'Her X – a patient man – explained it twice.',
    'The X/nurse team visits on Fridays.',
  ],
  persons: [
    'X are found in most towns.',
    'Two X share the house on the corner.',
    'The register lists 900 X.',
    'Many X work alone.',
    'The survey (of 200 X) was sent by post.',
    '“Most X are honest,” he said.',
    'How are X trained?',
    'She spoke to X in four countries.',
    'The X’ fees differ widely.',
    'A meeting of X and nurses is held each spring.',
    'Doctors/X: please use the side door.',
    'Some X – not all – keep notes.',
  ],
};

/** `K` massage-therapy, `S` massage_therapy, `J` massagetherapy, `C` massageTherapy. */
const NOT_A_MENTION: readonly string[] = [
  'Write to K@example.org for a form.',
  'The old page was https://example.org/K and is gone.',
  'Her last post was tagged #J twice.',
  'The scan is saved as K.pdf on the drive.',
  'Set the flag S_enabled before you start the server.',
  'The class CController was never used.',
  'Bookings: www.J.example/K only.',
  'Messages to @J bounce.',
  'The photo img_S_02.jpg is upside down.',
  'Call getC() and log what comes back.',
  'A mail from office@K.example landed in the spam folder.',
  'See docs.example.com/K/index.html for the layout.',
];

const COUNTABLE =
  /(session|class|lesson|course|workshop|programme|program|device|machine|tank|pod|gun|chamber|cabin|booth|bandage|garment|stocking|sock|wrap|stick|cone|roll|bracelet|product|box|lamp|stimulator|massager|enema|adjustment|point|retreat|app|script|pool|cave|room|insole|insert|unit|platform|drip|remedy|medicine|tablet|pellet|path|basin|band|wristband|wrist band|group|diet|intervention|exercise|technique|treatment|walker|seed|capsule|formula|formulation|extract|infusion|injection|manipulation|clinic|bath|sauna|leech|plunge|thrust|glide|slider|task|game|orthosis|orthotic|headset|coil|generator|halogenerator|halochamber|halo chamber|halo generator|hydrocabin|electrode)$/i;

function groupOf(form: string, isPerson: boolean): Group {
  const plural = /[a-z]s$/i.test(form) && !/(ss|sis|ics|ness|s's|is|us|techniques therapy|chi kung|shastra|kegels)$/i.test(form);
  if (isPerson) return /^(teacher|doctor)s /i.test(form) || (plural && !/^(teacher|doctor) /i.test(form)) ? 'persons' : 'person';
  if (plural && !/systems$|activities of daily living|colonics$/i.test(form)) return 'things';
  return COUNTABLE.test(form) ? 'countable' : 'thing';
}

/** "An" before a vowel that sounds like one, and before letters that are spelt out (an EMDR session). */
const TAKES_AN = /^(?!eu|uni|una|use|usu|uv|one)[aeiou]|^[AEFHILMNOSX](?=[A-Z])/;

/** The name set into its sentence: a capital at the start, the right article, the annotation around it. */
function place(frame: string, form: string, id: string): string {
  const shown = /^[“"]?X/.test(frame) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
  const fitting = TAKES_AN.test(form) || /^[AEIO][a-z]/.test(form) ? frame.replaceAll(/\b([Aa]) X/g, '$1n X') : frame;
  return fitting.replace('X', () => `[${shown}](${id})`);
}

/**
 * Three spellings that people write. A name's joints multiply to dozens; kept are those with the hyphens of the first
 * spelling, and those with one hyphen in the first joint.
 */
function chooseForms(pattern: string): readonly string[] {
  const forms = expandName(pattern);
  const hyphens = (form: string) => form.replace(/[^ -]/g, '');
  const plain = hyphens(forms[0] ?? '');
  const written = forms.filter((form) => hyphens(form) === plain || /^[^ -]+-(?!(and|of|with|in|for) )[^-]*$/.test(form));
  return [0, 1, 2].map((turn) => written[Math.floor((turn * written.length) / 3)] ?? forms[0] ?? '');
}

/** Every fifth name in the guise that editors and word processors give it. */
function disguise(form: string, n: number): string {
  if (n % 20 === 4) return form.replace(' ', '\u00a0');
  if (n % 20 === 9) return form.replaceAll('-', '\u2011');
  if (n % 20 === 14) return form.replace(/([a-z]{4})(?=[a-z]{4})/, '$1\u00ad');
  return n % 20 === 19 ? form.replace("'", '’') : form;
}

function notAMention(form: string, n: number): string {
  const words = form
    .toLowerCase()
    .replaceAll("'", '')
    .split(/[^a-z0-9]+/);
  const camel = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const frame = NOT_A_MENTION[n % NOT_A_MENTION.length] ?? '';
  return frame.replaceAll(/[KSJC](?=[^a-z]|Controller)/g, (key) =>
    key === 'K' ? words.join('-') : key === 'S' ? words.join('_') : key === 'J' ? words.join('') : camel,
  );
}

const { knowledge } = await readKnowledge(join(import.meta.dirname, '../../data'));
const used: Record<Group, number> = { thing: 0, things: 0, countable: 0, person: 0, persons: 0 };
const files = new Map<string, string[]>();
let count = 0;
let addresses = 0;
for (const { id, names } of knowledge.therapies) {
  const lines = [`# ${id}`];
  for (const name of names.filter(({ tier }) => tier === 'T0')) {
    const forms = chooseForms(name.pattern);
    for (const form of forms) {
      const group = groupOf(form, name.role === 'practitioner');
      const frame = FRAMES[group][used[group]++ % FRAMES[group].length] ?? '';
      lines.push(place(frame, disguise(form, count++), id));
    }
    lines.push(notAMention(forms[0] ?? '', addresses++));
  }
  const file = id < 'd' ? 'a-c' : id < 'i' ? 'd-h' : id < 'n' ? 'i-m' : 'n-z';
  files.set(file, [...(files.get(file) ?? []), ...new Set(lines), '']);
}
for (const [file, lines] of files) {
  const head = '# Distinctive names in plain sentences. Made by make-form-cases.ts; do not edit.\n\n';
  writeFileSync(join(import.meta.dirname, `lines/forms-${file}.txt`), head + lines.join('\n'));
}
