/** One row of the table of guards. */

/**
 * What is taken away from a guard: `find` stands exactly once in the file, `title` is the spec that must turn red.
 * Called by: messageGuards, messageGuards.inMessageGate, proofGuards, proofGuards.inHandshake,
 * proofGuards.inHelloJudge, versionGuards.inGate, versionGuards.inHold.
 */
export const mutant = (guard, what, file, find, replacement, spec, title) => ({ guard, what, file, find, replacement, spec, title });
