/** Asks again until the answer is neither false, null nor undefined; throws, naming what was awaited, after the deadline. */
export async function until<T>(
  awaited: string,
  ask: () => T | Promise<T>,
  deadline = 30_000,
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + deadline;
  for (;;) {
    const answer = await ask();
    if (isAnswer(answer)) return answer;
    if (performance.now() > end) throw new Error(`Waited ${deadline} ms in vain for ${awaited}`);
    await pause(50);
  }
}

/** Resolves after so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function isAnswer<T>(answer: T): answer is Exclude<T, false | null | undefined> {
  return answer !== false && answer !== null && answer !== undefined;
}
