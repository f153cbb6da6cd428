import { normalizeText } from '../../domain/text/normalize.ts';
import type { TherapyName } from '../../domain/therapy/therapy.ts';
import { expandName } from './expand-name.ts';
import type { Knowledge } from './knowledge.ts';
import type { Problem } from './problem.ts';

/** A name as the matcher can read it: begins with a letter or digit, and holds no brace left over from a typing slip. */
const FINDABLE = /^[a-z0-9][a-z0-9 ',&/.+-]*$/i;

/** One spelling in one record. */
interface Claim {
  readonly form: string;
  readonly file: string;
  readonly path: string;
  /** Id of the therapy; undefined for a condition. */
  readonly therapy?: string;
  readonly name?: TherapyName;
}

/** Every spelling belongs to one record, or to therapies that all say so, and a text can hold it. */
export function checkNames(knowledge: Knowledge): Problem[] {
  const claims = [...claimsOfTherapies(knowledge), ...claimsOfConditions(knowledge)];
  const byForm = Map.groupBy(claims, ({ form }) => keyOf(form));
  return [...claims.flatMap(checkForm), ...[...byForm.values()].flatMap(checkOwners), ...checkSharing(knowledge, byForm)];
}

function claimsOfTherapies({ therapies }: Knowledge): Claim[] {
  return therapies.flatMap(({ id, names }) =>
    names.flatMap((name, i) =>
      expandName(name.pattern).map((form) => ({ form, file: fileOf(id), path: `names[${i}]`, therapy: id, name })),
    ),
  );
}

function claimsOfConditions({ conditions }: Knowledge): Claim[] {
  return conditions.flatMap(({ id, names, abbreviations = [] }) =>
    Object.entries({ names, abbreviations }).flatMap(([key, patterns]) =>
      patterns.flatMap((pattern, i) =>
        expandName(pattern).map((form) => ({ form, file: `data/conditions/${id}.json`, path: `${key}[${i}]` })),
      ),
    ),
  );
}

/** Spellings that a text does not tell apart. */
function keyOf(form: string): string {
  return form.toLowerCase().replace(/[\s-]+/g, ' ');
}

function claimOf(therapy: string, claims: readonly Claim[] = []): Claim | undefined {
  return claims.find((claim) => claim.therapy === therapy);
}

function fileOf(therapy: string): string {
  return `data/therapies/${therapy}.json`;
}

function checkForm({ form, file, path }: Claim): Problem[] {
  if (FINDABLE.test(normalizeText(form).text)) return [];
  const message = `the name "${form}" cannot be found in a text; use letters, digits, spaces, hyphens and apostrophes, and check its braces`;
  return [{ file, path, message }];
}

/** Owners of one spelling: one record, or therapies of which each names all the others. */
function checkOwners(claims: readonly Claim[]): Problem[] {
  const [first] = claims;
  const second = claims.find(({ file }) => file !== first?.file);
  if (!first || !second) return [];
  return claims.flatMap(({ form, file, path, name }) => {
    const stranger = claims.find((other) => other.file !== file && (!other.therapy || !name?.sharedWith?.includes(other.therapy)));
    // Of an undeclared pair the later record is told; of a one-sided one the record that is silent.
    if (!stranger || (file === first.file && !name?.sharedWith && !stranger.name?.sharedWith)) return [];
    const isDeclared = stranger.name?.sharedWith !== undefined;
    const remedy = isDeclared
      ? 'which declares it shared; add "sharedWith" here too'
      : 'keep it in one of them, or let both say "sharedWith"';
    return [{ file, path, message: `the name "${form}" is also a name in ${stranger.file}; ${remedy}` }];
  });
}

/** Whoever is named in `sharedWith` exists, is another therapy and goes by the name. */
function checkSharing({ therapies }: Knowledge, byForm: ReadonlyMap<string, readonly Claim[]>): Problem[] {
  const ids = new Set(therapies.map(({ id }) => id));
  return therapies.flatMap(({ id, names }) =>
    names.flatMap((name, i) =>
      (name.sharedWith ?? []).flatMap((other) => {
        const at = { file: fileOf(id), path: `names[${i}].sharedWith` };
        if (other === id || !ids.has(other))
          return [{ ...at, message: `"${other}" has no record in data/therapies, or is the therapy itself` }];
        const claims = expandName(name.pattern).map((form) => ({ form, claim: claimOf(other, byForm.get(keyOf(form))) }));
        const lacking = claims.find(({ claim }) => !claim);
        if (lacking) return [{ ...at, message: `"${lacking.form}" is no name in ${fileOf(other)}; add it there with "sharedWith"` }];
        const unlike = claims.find(({ claim }) => claim?.name?.tier !== name.tier);
        return unlike ? [{ ...at, message: `"${unlike.form}" has another tier in ${fileOf(other)}; give both the same` }] : [];
      }),
    ),
  );
}
