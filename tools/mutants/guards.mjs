/**
 * Every guard of what arrives, in the gate's order: what is taken away, and the spec that must turn red. Whoever changes a guard's line
 * changes it here, too.
 */
import { MESSAGE_GUARDS } from "./messageGuards.mjs";
import { PROOF_GUARDS } from "./proofGuards.mjs";
import { VERSION_GUARDS } from "./versionGuards.mjs";

export const GUARDS = [...MESSAGE_GUARDS, ...PROOF_GUARDS, ...VERSION_GUARDS];
