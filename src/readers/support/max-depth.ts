/** Real pages and parts nest some 40 elements deep; far beyond that one is made to overflow something. */
export const MAX_DEPTH = 1000;
