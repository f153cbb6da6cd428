import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFinding } from '@/components/shared/examples';
import { columnOf, layOutMap, lookOf, MAP, MIDDLE, PEOPLE, type MapMark, type MapRow } from '@/components/therapy/evidence-map';
import { groupFindings } from '@/components/therapy/group-findings';
import type { Finding } from '@/domain/therapy/article';

const ratings: readonly Finding['certainty'][] = [
  ['high', 'high'],
  ['moderate', 'moderate'],
  ['low', 'low'],
  ['very-low', 'very-low'],
  ['not-rated', 'not-rated'],
  ['very-low', 'moderate'],
  ['low', 'moderate'],
];

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    condition: fc.constantFrom('ankle-pain', 'back-pain', 'neck-pain', 'any-condition'),
    direction: fc.constantFrom('benefit', 'no-difference', 'harm', 'mixed', 'unclear'),
    magnitude: fc.constantFrom('large', 'moderate', 'small', 'unstated'),
    certainty: fc.constantFrom(...ratings),
    people: fc.option(fc.integer({ min: 1, max: 60_000 })),
  })
  .map(({ people, ...given }) => {
    const { participants: _participants, ...rest } = exampleFinding(given);
    return people === null ? rest : { ...rest, participants: people };
  });

const anyMap = fc.array(anyFinding, { maxLength: 60 }).map((findings) => ({ findings, rows: layOutMap(groupFindings(findings, [])) }));

const middleOf = (mark: MapMark) => mark.x + mark.width / 2;

function overlap(a: MapMark, b: MapMark): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const overRows = (check: (row: MapRow) => void) => fc.assert(fc.property(anyMap, ({ rows }) => rows.forEach(check)));

describe('layOutMap', () => {
  it('lays no two marks over each other', () => {
    overRows(({ marks }) => {
      const pairs = marks.flatMap((a, n) => marks.slice(n + 1).map((b) => [a, b] as const));
      expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([]);
    });
  });

  it('keeps every mark inside the drawing, with its outline', () => {
    overRows(({ marks, height }) => {
      const isInside = (mark: MapMark) =>
        mark.x >= 0.6 && mark.x + mark.width <= MAP.width - 0.6 && mark.y >= 1 && mark.y + mark.height <= height - 1;
      expect(marks.filter((mark) => !isInside(mark))).toEqual([]);
    });
  });

  it('draws each finding once, rows in the order of the groups', () => {
    fc.assert(
      fc.property(anyMap, ({ findings, rows }) => {
        expect(rows.map((row) => row.group)).toEqual(groupFindings(findings, []));
        for (const { group, marks } of rows) expect(new Set(marks.map((mark) => mark.finding))).toEqual(new Set(group.findings));
        expect(rows.flatMap((row) => row.marks)).toHaveLength(findings.length);
      }),
    );
  });

  it('keeps the order of the findings within a column, line by line', () => {
    overRows(({ group, marks }) => {
      for (const cell of Map.groupBy(marks, (mark) => columnOf(mark.shape)).values()) {
        const order = cell.map((mark) => group.findings.indexOf(mark.finding));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        const isNext = (a: MapMark, b: MapMark) => b.x >= a.x + a.width || b.y >= a.y + a.height;
        expect(cell.slice(1).every((mark, n) => isNext(cell[n] ?? mark, mark))).toBe(true);
      }
    });
  });

  it('goes from left to right, from one column to the next', () => {
    overRows(({ marks }) => {
      const starts = [...Map.groupBy(marks, (mark) => columnOf(mark.shape)).values()].map((cell) =>
        Math.min(...cell.map((mark) => mark.x)),
      );
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    });
  });

  it('never sets an uncertain finding on the side of benefit or harm, nor a full one on weak ground', () => {
    overRows(({ marks }) => {
      for (const mark of marks) {
        const { direction, certainty } = mark.finding;
        const isUncertain = certainty[0] === 'very-low' || direction === 'unclear' || direction === 'mixed';
        const isOnAxis = mark.x + mark.width > MAP.unclear;
        expect(isOnAxis).toBe(!isUncertain);
        const looksFirm = mark.fill === 'full' || mark.fill === 'three-quarters';
        expect(looksFirm).toBe(certainty[0] === 'high' || certainty[0] === 'moderate');
      }
    });
  });

  it('sets benefit right of the line, harm left of it, and no difference around it', () => {
    const sides = { benefit: 1, harm: -1, 'no-difference': 0, mixed: null, unclear: null } as const;
    overRows(({ marks }) => {
      for (const mark of marks.filter((each) => columnOf(each.shape) !== 'unclear')) {
        const side = mark.x > MIDDLE ? 1 : mark.x + mark.width < MIDDLE ? -1 : 0;
        const isInMiddle = Math.abs(middleOf(mark) - MIDDLE) < MAP.step / 2;
        expect(isInMiddle ? 0 : side).toBe(sides[mark.finding.direction]);
      }
    });
  });

  it('is the mirror of itself for harm', () => {
    const [row] = layOutMap(
      groupFindings([exampleFinding({ magnitude: 'large' }), exampleFinding({ direction: 'harm', magnitude: 'large' })], []),
    );
    const [left, right] = row?.marks ?? [];
    expect(left?.finding.direction).toBe('harm');
    expect((left ? middleOf(left) : 0) + (right ? middleOf(right) : 0)).toBeCloseTo(2 * MIDDLE);
  });

  it('is empty for no findings', () => expect(layOutMap([])).toEqual([]));
});

describe('lookOf', () => {
  const area = (people: number) => {
    const { width } = lookOf(exampleFinding({ direction: 'no-difference', participants: people }));
    return (Math.PI * width * width) / 4;
  };

  it('has an area in proportion to the people, within bounds', () => {
    expect(area(1_600)).toBeCloseTo(2 * area(800));
    expect(area(12)).toBeCloseTo(area(PEOPLE.fewest));
    expect(area(59_306)).toBeCloseTo(area(PEOPLE.most));
  });

  it('gives arrows, spans and discs of the same people the same area', () => {
    const { width, height } = lookOf(exampleFinding({ magnitude: 'unstated', participants: 1_000 }));
    expect((width * height) / 2).toBeCloseTo(area(1_000));
    const span = lookOf(exampleFinding({ direction: 'unclear', participants: 1_000 }));
    expect((span.width - span.height) * span.height + (Math.PI * span.height ** 2) / 4).toBeCloseTo(area(1_000));
  });

  it('draws an unknown number as small as can be, and says so', () => {
    const { participants: _participants, ...uncounted } = exampleFinding();
    const look = lookOf(uncounted);
    expect(look.isCounted).toBe(false);
    expect(look.height).toBeCloseTo(lookOf(exampleFinding({ participants: 1 })).height);
  });

  it.each([
    [['high', 'high'], 'full'],
    [['moderate', 'moderate'], 'three-quarters'],
    [['low', 'moderate'], 'half'],
    [['very-low', 'very-low'], 'hatched'],
    [['not-rated', 'not-rated'], 'none'],
  ] as const)('fills %j by its lower end', (certainty, fill) => {
    expect(lookOf(exampleFinding({ certainty })).fill).toBe(fill);
  });

  it('tells a stated size from one that is not, at the same distance', () => {
    const stated = lookOf(exampleFinding({ magnitude: 'moderate' }));
    const unstated = lookOf(exampleFinding({ magnitude: 'unstated' }));
    expect(columnOf(stated.shape)).toBe(columnOf(unstated.shape));
    expect(stated.width).toBeGreaterThan(unstated.width);
  });
});
