/**
 * One process of `npm run fuzz`: main.lua seed from to [seconds]. Prints a line for each finding, and now and then how far it is:
 *
 *   finding <seed> <index> <target>: <problem>        at <index>        done <executions> <target> <count> ...
 */
import "../support/helper";
import { createFuzzer, type Finding } from "./fuzzer";
import { TARGETS } from "./targets";

declare const arg: readonly string[];

/** Often enough for whoever waits, seldom enough to cost nothing. */
const REPORT_EVERY = 2000;
/** More of them are mostly the same one. */
const MOST_FINDINGS = 50;

/** What is asked for: the attempts of a seed from an index to another, within a time. */
interface Wish {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
}

/** Makes the attempts and reports. Called by: main. */
function fuzz({ seed, from, to, seconds }: Wish): void {
  const fuzzer = createFuzzer(seed, TARGETS);
  const endAt = os.time() + seconds;
  let findings = 0;
  let index = from;
  while (index <= to && findings < MOST_FINDINGS) {
    const finding = fuzzer.attempt(index);
    if (finding !== undefined) {
      findings += 1;
      say(findingText(finding));
    }
    if (index % REPORT_EVERY === 0) {
      say(`at ${index}`);
      if (os.time() >= endAt) break;
    }
    index += 1;
  }
  say(`done ${math.min(index, to) - from + 1} ${countsText(fuzzer.counts)}`);
}

/** A finding in one line. Called by: main.fuzz. */
function findingText({ seed, index, target, problem }: Finding): string {
  const [shown] = string.gsub(string.sub(problem, 1, 300), "[^ -~]", ".");
  return `finding ${seed} ${index} ${target}: ${shown}`;
}

/** Targets with their attempts, in order of name. Called by: main.fuzz. */
function countsText(counts: LuaMap<string, number>): string {
  const texts: string[] = [];
  for (const [name, count] of counts) texts.push(`${name}=${count}`);
  table.sort(texts);
  return table.concat(texts, ",");
}

/** One line for the tool, at once. Called by: main.fuzz. */
function say(line: string): void {
  print(line);
  io.stdout.flush();
}

/** The number of an argument. Called by: main. */
function numberOf(text: string | undefined, usual: number): number {
  return tonumber(text) ?? usual;
}

fuzz({ seed: numberOf(arg[0], 1), from: numberOf(arg[1], 1), to: numberOf(arg[2], 1), seconds: numberOf(arg[3], math.huge) });
