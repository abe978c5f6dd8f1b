/** How long a condition may take on a slow machine, in milliseconds. */
const patience = 30_000;

/** Looks every so many milliseconds until the condition holds; fails with the screen printed. */
export async function poll(
  holds: () => boolean,
  what: string,
  screen: () => readonly string[],
  every: number,
): Promise<void> {
  const deadline = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > deadline)
      throw new Error(`${what}: not within ${patience} ms. The screen:\n${screen().join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
