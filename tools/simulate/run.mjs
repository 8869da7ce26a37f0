/** Builds what the simulation needs, runs its seeds and says what came of them. */
import { buildAll, LUA_ENVIRONMENT } from "../build.mjs";
import { findLua } from "../setup.mjs";
import { run } from "../shell.mjs";
import { readArguments } from "./arguments.mjs";
import { createProgress } from "./progress.mjs";
import { summaryLines } from "./summary.mjs";
import { runSeeds } from "./workers.mjs";

const PROJECT = "spec/simulation/tsconfig.json";
const PROGRAM = "build/lua/spec/simulation/main.lua";

/** Returns the exit code: 0 when every seed passed. Called by: simulate. */
export async function runSimulation(words) {
  const { kind, from, seeds, isStory, problem } = readArguments(words);
  if (problem !== undefined) {
    console.error(problem);
    return 2;
  }
  const built = buildAll(PROJECT);
  if (built !== 0) return built;
  if (isStory) return run(findLua(), [PROGRAM, kind, String(from), "1", "story"], LUA_ENVIRONMENT);
  const progress = createProgress(seeds);
  const reports = [];
  await runSeeds({ lua: findLua(), kind }, from, seeds, (report) => {
    reports.push(report);
    progress.step(report.problems.length > 0);
  });
  for (const line of summaryLines(reports, kind === "evening" ? "--evening" : "--seed")) console.log(line);
  return reports.every(({ problems }) => problems.length === 0) ? 0 : 1;
}
