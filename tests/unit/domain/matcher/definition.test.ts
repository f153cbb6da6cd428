import { describe, expect, it } from 'vitest';
import { definitionAt, explains, resemblesId } from '@/domain/matcher/definition';

/** What a text says that the short form between bars stands for. */
function defined(marked: string): string | undefined {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  return definitionAt(marked.replaceAll('|', ''), start, end)?.words;
}

describe('definitionAt', () => {
  it.each([
    ['hormone replacement therapy (|HRT|)', 'hormone replacement therapy'],
    ['after an acute myocardial infarction (|MI|) and', 'myocardial infarction'],
    ['the Australian Capital Territory (|ACT|),', 'Australian Capital Territory'],
    ['offers acceptance and commitment therapy (|ACT|).', 'acceptance and commitment therapy'],
    ['cognitive-behavioural therapy [|CBT|]', 'cognitive-behavioural therapy'],
    ['cognitive behavioral therapy (“|CBT|”)', 'cognitive behavioral therapy'],
    ['electronic funds transfer (or |EFT|)', 'electronic funds transfer'],
    ['electronic funds transfers (|EFTs|)', 'electronic funds transfers'],
    ['electroacupuncture (|EA|)', 'electroacupuncture'],
    ['transcutaneous electrical nerve stimulation (|TENS|; see below)', 'transcutaneous electrical nerve stimulation'],
    ['polymyalgia rheumatica (|PMR|)', 'polymyalgia rheumatica'],
    ['|ACT| (Australian Capital Territory)', 'Australian Capital Territory'],
    ['|EFT| (electronic funds transfer, that is)', 'electronic funds transfer'],
    ['|CBT| stands for computer-based training', 'computer-based training'],
    ['|CBT| is short for cognitive behavioural therapy and helps', 'cognitive behavioural therapy'],
    ['|CBT|, or Compulsory Basic Training, is needed', 'Compulsory Basic Training'],
    ['Hormone replacement therapy, or |HRT|, eases', 'Hormone replacement therapy'],
    ['Hormone replacement therapy, also known as |HRT|.', 'Hormone replacement therapy'],
    ['Hormone replacement therapy is often called |HRT| here', 'Hormone replacement therapy'],
    ['|MI|: myocardial infarction', 'myocardial infarction'],
    ['|HRT| – hormone replacement therapy', 'hormone replacement therapy'],
  ])('%s', (text, expected) => expect(defined(text)).toBe(expected));

  it.each([
    'we tried it (|CBT|)',
    'a course of treatment (|TM|)',
    'there are many ways (|ACT| is one)',
    'hormone therapy (|HRT| users)',
    '|CBT| (see below)',
    '|CBT| for anxiety',
    'cognitive behavioural therapy. (|CBT|)',
    '|ACT|: a court ruled',
    'patients (|OT|)',
    'You can try drugs, or |CBT|.',
    '|CBT|, or drugs',
    '|MFR| (mfr. unknown)',
  ])('says nothing in: %s', (text) => expect(defined(text)).toBeUndefined());
});

describe('explains', () => {
  it.each([
    ['Electronic funds transfer', 'EFT', true],
    ['Acceptance and Commitment Therapy', 'ACT', true],
    ['Click to read more', 'EFT', false],
    ['', 'EFT', false],
  ])('%s for %s: %s', (words, form, expected) => expect(explains(words, form)).toBe(expected));
});

describe('resemblesId', () => {
  it.each([
    ['cognitive and behavioural therapy', 'cognitive-behavioral-therapy', true],
    ['computer-based training', 'cognitive-behavioral-therapy', false],
    ['current procedural terminology', 'cognitive-processing-therapy', false],
    ['hormone replacement therapy', 'habit-reversal-training', false],
    ['emotionally focused therapy', 'emotional-freedom-techniques', false],
    ['accept and commit therapy', 'acceptance-and-commitment-therapy', true],
  ])('%s and %s: %s', (words, id, expected) => expect(resemblesId(words, id)).toBe(expected));
});
