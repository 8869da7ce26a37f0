/**
 * Runs seeds and prints one JSON object a line for each. Arguments: "guild" or "evening", the first seed, how many, and "story" to have
 * the story told instead; then the exit code says how it ended.
 */
import "../support/helper";
import { writeJson } from "../support/jsonWriter";
import { runEvening, WHOLE_EVENING } from "./evening";
import { runSeed } from "./run";

declare const arg: readonly string[];

const [kind, first, count, mode] = arg;
for (const seed of $range(Number(first), Number(first) + Number(count) - 1)) {
  const { story, ...report } = kind === "evening" ? runEvening(seed, WHOLE_EVENING) : runSeed(seed);
  if (mode === "story") tellStory(story, report.problems);
  else {
    print(writeJson(report, { ignoresErrors: false, walk: (subject) => pairs(subject) }));
    io.stdout.flush();
  }
}

/** What happened, line by line, and what came of it. Called by: main. */
function tellStory(story: readonly string[], problems: readonly string[]): void {
  for (const line of story) print(line);
  print(
    problems.length === 0 ? "Every copy is what the last writers made it." : `${problems.length} problems; the first: ${problems[0] ?? ""}`,
  );
  if (problems.length > 0) os.exit(1);
}
