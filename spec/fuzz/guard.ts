/**
 * Runs one attempt so that nothing it does goes unseen: an error, work without end, memory without bound.
 *
 * The instructions of the Lua machine are counted, not the time, so that a finding is one on every machine.
 */
import type { Attempt } from "./target";

/** Instructions per byte of input, several times what honest input takes. */
const INSTRUCTIONS_PER_BYTE = 4000;
/** Kilobytes that may be in use after an attempt more than before: entries of one batch at their limits, several times. */
const MAX_KILOBYTES = 32768;

/** What is wrong with an attempt; nil when nothing is. Called by: fuzzer.attempt. */
export function problemOf({ bytes, judge }: Attempt, instructions: number): string | undefined {
  const allowed = instructions + bytes * INSTRUCTIONS_PER_BYTE;
  const kilobytes = collectgarbage("count");
  debug.sethook(
    () => {
      debug.sethook();
      error(`more than ${allowed} instructions for ${bytes} bytes`, 0);
    },
    "",
    allowed,
  );
  const [ok, problem] = pcall(judge);
  debug.sethook();
  if (!ok) return tostring(problem);
  if (problem !== undefined) return problem;
  const grown = collectgarbage("count") - kilobytes;
  return grown > MAX_KILOBYTES ? `${math.floor(grown)} KB in use for ${bytes} bytes` : undefined;
}
