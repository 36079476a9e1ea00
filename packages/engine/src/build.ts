/** Version of this build. Page and worker compare it, because a worker left over in a cache would speak another protocol. */
export const build = '0.1.0';
