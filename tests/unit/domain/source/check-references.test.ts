import { describe, expect, test } from 'vitest';
import { toArticles } from '../../../../data/build/project.ts';
import { readKnowledge } from '../../../../data/build/read-knowledge.ts';
import { checkReferences, indexBookmarks, indexReviews, lookUp } from '../../../../domain/source/check-references.ts';

const { knowledge } = await readKnowledge('data');
const articles = toArticles(knowledge);
const held = indexReviews(articles);
const review = articles
  .flatMap(({ id, reviews }) => reviews.map((each) => ({ therapy: id, ...each })))
  .find((each) => each.doi && each.pmid);

describe('the index of reviews', () => {
  test('leads from every DOI and PubMed id to its review', () => {
    for (const { id, reviews } of articles) {
      for (const { id: name, doi, pmid } of reviews) {
        const text = `${doi ?? ''} ${pmid === undefined ? '' : `PMID: ${pmid}`}`;
        const found = checkReferences([{ text, links: [] }], held, new Map())[0]?.held ?? [];
        expect(
          found.some((each) => each.therapy === id && each.review === name),
          `${id} ${name}`,
        ).toBe(true);
      }
    }
  });
});

describe('checkReferences', () => {
  const saved = indexBookmarks([
    { id: 'a', source: { DOI: '10.1000/Saved' } },
    { id: 'b', source: { PMID: '77' } },
    { id: 'c', source: {} },
  ]);
  const check = (text: string, ...links: string[]) => {
    const [checked] = checkReferences([{ text, links }], held, saved);
    if (!checked) throw new Error('no answer');
    return checked;
  };

  test('a review that is held brings its therapy and its findings', () => {
    const { held: found } = check(`Somebody and others. A title. https://doi.org/${review?.doi ?? ''}`);
    expect(found.map(({ therapy }) => therapy)).toContain(review?.therapy);
    expect(found[0]?.findings.every((finding) => finding.review === found[0]?.review)).toBe(true);
  });

  test('by its link alone, where the text shows no number', () => {
    expect(check('Somebody. A title.', `https://pubmed.ncbi.nlm.nih.gov/${review?.pmid ?? ''}/`).held).not.toEqual([]);
  });

  test('DOI and PubMed id of one review give it once', () => {
    const both = check(`doi:${review?.doi ?? ''} PMID: ${review?.pmid ?? ''}`);
    expect(both.held).toHaveLength(lookUp(held, both.identifiers.slice(0, 1)).length);
  });

  test('what the reader saved is known by DOI in any case, and by PubMed id', () => {
    expect(check('doi:10.1000/saved').saved).toEqual(['a']);
    expect(check('PMID: 77').saved).toEqual(['b']);
  });

  test('what is unknown is only that', () => {
    expect(check('doi:10.1000/unknown')).toMatchObject({ held: [], saved: [], identifiers: [{ scheme: 'DOI', value: '10.1000/unknown' }] });
    expect(check('A book without any number.')).toMatchObject({ held: [], saved: [], identifiers: [] });
  });

  test('300 references take less than 100 ms', () => {
    const references = Array.from({ length: 300 }, (_, i) => ({
      text: `Author A, Author B. A title of usual length about a usual subject, part ${i}. J Usual Med. 2020;12(3):4-5. doi:10.1000/usual.${i}`,
      links: [`https://doi.org/10.1000/usual.${i}`, `https://pubmed.ncbi.nlm.nih.gov/${i + 1_000}/`],
    }));
    checkReferences(references.slice(0, 20), held, saved);
    const begun = performance.now();
    checkReferences(references, held, saved);
    expect(performance.now() - begun).toBeLessThan(100);
  });
});
