/** Text of the worker as one classic script. The classic build puts it here; null where the worker is a file of its own. */
export const workerSource: string | null = null;
