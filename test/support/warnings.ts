/** What the console is warned of while something runs. */
export async function warnings(run: () => void | Promise<void>): Promise<readonly string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (message: string) => said.push(message);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return said;
}
