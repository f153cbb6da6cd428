import { describe, expect, it } from 'vitest';
import { isNegated } from '@/domain/text/negation';

/** [brackets] hold what the sentence is about, {braces} what it is not about. */
const SENTENCES = `
Massage is used for [back pain].
Massage is not for {migraine}.
Massage isn't for {migraine}.
Massage isn’t for {migraine}.
It does not treat {asthma}.
It doesn't really treat {asthma}.
It cannot treat {asthma}.
It will never replace {diabetes} care.
Use it for [neck pain] rather than {back pain}.
Rather than {back pain}, it is used for [neck pain].
Instead of {back pain}, think of [neck pain].
In people without {back pain} nothing changed.
Without {back pain}, you may run.
Do it daily, except in {pregnancy}.
Except for {pregnancy} there is no limit.
Not for {asthma} or {migraine}.
Not for {asthma}, {migraine} or {eczema}.
Not for {asthma} and {migraine}.
It is not for {asthma} but for [hay fever].
It is not for {asthma}, but it may ease [hay fever].
It is not for {asthma}; it is for [hay fever].
It is not for {asthma} – it is for [hay fever].
It is for [hay fever], not for {asthma}.
It is for [hay fever], not {asthma}.
It is not {asthma} but [hay fever] that it eases.
It is not only for [asthma] but also for [hay fever].
It is not just for [asthma].
It is not limited to [asthma] or [migraine].
Not merely for [asthma] is it used.
It helps neither {asthma} nor {migraine}.
It is for [neck pain] and nor {migraine} is meant.
It is not recommended for {migraine}.
It is not recommended for people with {epilepsy}.
It should not be used in {pregnancy}.
It should not be used if you have {epilepsy} or {asthma}.
It is not meant as a treatment for {asthma}.
It is not suitable for people who have {epilepsy}.
It was never intended for {migraine}.
Avoid it in {pregnancy}.
Avoid during {pregnancy}; it may ease [nausea].
It is contraindicated in {epilepsy}.
It is unsuitable for people with {asthma}.
People with {epilepsy} should not use it.
People with {epilepsy} should avoid it.
Patients with {diabetes} were excluded.
{Pregnancy} is an exception.
Apart from {migraine}, headaches were not counted.
All kinds of headache other than {migraine} were counted.
Adults free of {asthma} took part.
Adults with no {asthma} took part.
Adults with no history of {asthma} took part.
Adults without a diagnosis of {asthma} or {eczema} took part.
Unlike {migraine}, [tension headache] responds to touch.
It is meant for [tension headache], unlike {migraine}.
Reviews found no evidence for [asthma].
Reviews found no effect on [back pain].
It did not reduce [back pain].
It was not effective for [migraine].
It did not help people with [migraine] more than rest.
There is no cure for [arthritis].
It is not a cure for [arthritis].
It made no difference to [fatigue].
It eases [back pain] without drugs.
People who live without drugs for [back pain] tried it.
It was tried instead of surgery for [knee pain].
It was used rather than pills for [insomnia].
Adults with or without [asthma] took part.
It is not known how it eases [pain].
Nobody with [asthma] was harmed.
We looked at yoga, not drugs, for [anxiety].
This is not for {migraine}. It may ease [back pain].
It is not for {migraine}, and it may ease [back pain].
It is for [anxiety] but not for {psychosis}.
It is for [anxiety] and not {psychosis}.
It is for [anxiety], excluding {psychosis}.
No, it eases [anxiety].
It is not about {weight loss}; it is about [stress].
Not all people with [asthma] noticed it.
`;

const cases = SENTENCES.trim()
  .split('\n')
  .flatMap((line) => {
    const text = line.replace(/[[\]{}]/g, '');
    let marks = 0;
    return [...line.matchAll(/[[{]([^\]}]+)[\]}]/g)].map((found) => {
      const start = found.index - marks;
      marks += 2;
      const words = found[1] ?? '';
      return { line, words, text, start, end: start + words.length, expected: found[0].startsWith('{') };
    });
  });

describe('isNegated', () => {
  it('has more than sixty sentences', () => expect(new Set(cases.map(({ line }) => line)).size).toBeGreaterThan(60));

  it.each(cases)('$words in “$line”', ({ text, start, end, expected }) => {
    expect(isNegated(text, start, end)).toBe(expected);
  });

  it('does not slow down on a long sentence full of cues', () => {
    const text = `${'not for people with no pain rather than '.repeat(400)}asthma`;
    const begun = performance.now();
    isNegated(text, text.length - 6, text.length);
    expect(performance.now() - begun).toBeLessThan(50);
  });
});
