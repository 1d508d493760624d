/**
 * Runs a build as it ships, whatever NODE_ENV says: under a test runner or in a developer's shell the pages would be
 * compiled for development, larger and with the paths of their sources. NODE_ENV is afterwards what it was.
 * @param work throws what the build throws
 */
export async function forProduction<T>(work: () => Promise<T>): Promise<T> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    return await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}
