/** The checks of `npm run check`, each silent when it holds. */
import { calledByFindings } from "./calledBy.mjs";
import { buildAddon } from "./build.mjs";
import { guardBundle } from "./luaGuard.mjs";
import { capture, capturePackage } from "./shell.mjs";
import { finish, NOTHING, runAll } from "./specs.mjs";
import { tidyFindings } from "./tidy.mjs";

/** In the order of what is most useful to read first; each returns 0 when it holds. */
const CHECKS = [
  ["types", () => quietly(capturePackage("typescript", "tsc", ["--noEmit", "-p", "tsconfig.json"]))],
  ["lint", () => quietly(capturePackage("eslint", "eslint", ["."]))],
  ["format", () => quietly(capturePackage("prettier", "prettier", ["--check", "--log-level=warn", "."]))],
  ["import rules", () => quietly(capturePackage("dependency-cruiser", "depcruise", ["src", "spec"]))],
  ["tidiness", () => listed(tidyFindings())],
  ["callers in comments", () => listed(calledByFindings())],
  ["Lua of the tools", () => quietly(capture("luacheck", ["tools", "--no-color"]))],
  ["build of the addon", buildAddon],
  ["Lua of the addon", guardBundle],
];

/**
 * Runs every check, also after one has failed, then the specs if asked; the last line sums them all. Returns the exit code.
 * Called by: check.
 */
export async function runChecks(withSpecs) {
  const result = { ...NOTHING };
  for (const [name, holds] of CHECKS) {
    const ok = holds() === 0;
    console.log(`${ok ? "ok    " : "FAILED"} ${name}`);
    result[ok ? "passed" : "failed"] += 1;
  }
  return withSpecs ? runAll([], [result]) : finish([result]);
}

/** Shows what a program printed only if it failed. Called by: checks. */
function quietly({ code, output }) {
  if (code !== 0) console.log(output.trim());
  return code;
}

/** Shows findings, one a line. Called by: checks. */
function listed(findings) {
  for (const finding of findings) console.log(finding);
  return findings.length === 0 ? 0 : 1;
}
