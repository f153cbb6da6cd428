import { describe, expect, it } from 'vitest';
import { passageConditions, type NamedIn } from '@/domain/condition/passage-conditions';

const NAMES = { 'back pain': 'back-pain', migraine: 'migraine', asthma: 'asthma', anxiety: 'anxiety', 'hay fever': 'hay-fever' };

function named(text: string): NamedIn {
  const conditions = Object.entries(NAMES).flatMap(([name, id]) =>
    [...text.matchAll(new RegExp(name, 'gi'))].map((found) => ({ id, start: found.index, end: found.index + name.length })),
  );
  return { text, conditions };
}

/** What the passage around the word THERAPY is about. */
function about(text: string, given: { headings?: string[]; section?: string[]; page?: string[] } = {}) {
  const start = text.indexOf('THERAPY');
  const { headings = [], section = [], page = [] } = given;
  return passageConditions({
    ...named(text),
    start,
    end: start + 7,
    headings: headings.map(named),
    section: section.map(named),
    page,
  });
}

describe('passageConditions', () => {
  it.each([
    ['one sentence', 'THERAPY may ease back pain.', ['back-pain'], []],
    ['the sentence before the rest of the block', 'Asthma is common. THERAPY may ease back pain.', ['back-pain', 'asthma'], []],
    ['what follows before what precedes', 'Yoga for anxiety and THERAPY for long back pain.', ['back-pain', 'anxiety'], []],
    ['the own clause before the next', 'Back pain is eased by THERAPY, and anxiety by yoga.', ['back-pain', 'anxiety'], []],
    ['a list in its order', 'THERAPY for migraine, asthma and back pain.', ['migraine', 'asthma', 'back-pain'], []],
    ['a denied one apart', 'THERAPY is for back pain, not for migraine.', ['back-pain'], ['migraine']],
    ['denied only', 'THERAPY does not treat asthma.', [], ['asthma']],
    ['contrast', 'THERAPY is not for asthma but for hay fever.', ['hay-fever'], ['asthma']],
    ['denied here, though spoken of in the next sentence', 'THERAPY is not for asthma. Asthma needs care.', [], ['asthma']],
    ['denied in another sentence, meant in this one', 'THERAPY is for asthma. It is not for migraine.', ['asthma'], ['migraine']],
    ['denied and meant in one sentence', 'THERAPY is not for asthma but to prevent asthma.', ['asthma'], []],
  ])('%s', (_, text, passage, negated) => {
    expect(about(text)).toEqual({ passage, page: [], negated });
  });

  it('takes the heading above where the block names nothing, and the nearest of several', () => {
    expect(about('THERAPY may help.', { headings: ['Treatments for migraine', 'Back pain and more'] })).toEqual({
      passage: ['migraine'],
      page: ['back-pain'],
      negated: [],
    });
  });

  it('ranks headings and the rest of the section behind the block, and the page last', () => {
    const found = about('THERAPY for back pain.', { headings: ['Migraine'], section: ['Asthma too.'], page: ['anxiety', 'back-pain'] });
    expect(found).toEqual({ passage: ['back-pain'], page: ['migraine', 'asthma', 'anxiety'], negated: [] });
  });

  it('does not let the page bring back what the passage denies', () => {
    expect(about('THERAPY is not for migraine.', { section: ['Migraine hurts.'], page: ['migraine'] })).toEqual({
      passage: [],
      page: [],
      negated: ['migraine'],
    });
  });

  it('keeps apart what the section denies', () => {
    expect(about('THERAPY may help.', { section: ['It is not for asthma.'] }).negated).toEqual(['asthma']);
  });
});
