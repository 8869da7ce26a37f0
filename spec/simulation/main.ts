/**
 * Runs seeds and prints one JSON object a line for each. Arguments: the first seed, how many, and "story" to have the story told
 * line by line ahead of it.
 */
import "../support/helper";
import { writeJson } from "../support/jsonWriter";
import { runSeed } from "./run";

declare const arg: readonly string[];

const [first, count, mode] = arg;
for (const seed of $range(Number(first), Number(first) + Number(count) - 1)) {
  const { story, ...report } = runSeed(seed);
  if (mode === "story") for (const line of story) print(line);
  print(writeJson(report, { ignoresErrors: false, walk: (subject) => pairs(subject) }));
  io.stdout.flush();
}
