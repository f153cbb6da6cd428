/** Something wrong with a knowledge file, in words for the person who edits it. */
export interface Problem {
  /** Path from the project's root: `data/therapies/yoga.json`. */
  readonly file: string;
  /** Where in the file: `evidence[2].review`. Empty for the file as a whole. */
  readonly path: string;
  /** What is wrong and what to do. */
  readonly message: string;
  /** Something to be done soon; the build goes on. */
  readonly isWarning?: true;
}

/** Makes a problem of one file. */
export type At = (path: string, message: string) => Problem;

/** Those that stop the build. */
export function errorsAmong(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem) => !problem.isWarning);
}

/** One line for a terminal: file, path, message. */
export function formatProblem(problem: Problem): string {
  return `${problem.isWarning ? 'warning: ' : ''}${problem.file}${problem.path ? ` at ${problem.path}` : ''}: ${problem.message}`;
}
