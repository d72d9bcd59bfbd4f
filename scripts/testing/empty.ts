/** Stands for the package `server-only`, which is meant for bundlers and throws anywhere else. */
export {};
