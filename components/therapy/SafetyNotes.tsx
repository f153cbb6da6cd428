import type { SafetyLine } from '@/domain/therapy/therapy';
import { PageLink } from './PageLink';

const KINDS: readonly (readonly [kind: SafetyLine['kind'], heading: string])[] = [
  ['caution', 'Check first'],
  ['serious', 'Serious harm'],
  ['common', 'Other unwanted effects'],
  ['not-reported', 'What studies leave open'],
];

/** Harms, with the same weight as benefits; every line with its source. "Not reported" is a fact, not silence. */
export function SafetyNotes({ lines }: { readonly lines: readonly SafetyLine[] }) {
  return (
    <div class="safety">
      {KINDS.map(([kind, heading]) => [heading, lines.filter((line) => line.kind === kind)] as const)
        .filter(([, found]) => found.length > 0)
        .map(([heading, found]) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <ul>
              {found.map((line) => (
                <li key={line.text}>
                  {line.text} <SafetySource line={line} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function SafetySource({ line }: { readonly line: SafetyLine }) {
  const hasYear = line.year === undefined || line.source.includes(String(line.year));
  return (
    <PageLink href={line.doi ? `https://doi.org/${line.doi}` : line.verifiedAt}>
      {hasYear ? line.source : `${line.source} ${line.year}`}
    </PageLink>
  );
}
