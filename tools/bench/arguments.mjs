/** What is typed behind `npm run bench --`. */

const USAGE = "npm run bench -- [--check] [--crowds | --only W2,W7]; workloads are";

/**
 * `{ check, names }` for the workloads `{ pairs, windows, crowds }`, or `{ problem }` with the sentence that helps. Pairs and the window
 * are measured unless others are named: crowds take an hour.
 * Called by: run.runBench.
 */
export function readArguments(words, { pairs, windows, crowds }) {
  const known = [...pairs, ...windows, ...crowds];
  let check = false;
  let names = [...pairs, ...windows];
  for (let place = 0; place < words.length; place++) {
    if (words[place] === "--check") check = true;
    else if (words[place] === "--crowds") names = crowds;
    else if (words[place] === "--only") names = (words[++place] ?? "").split(",");
    else return { problem: `"${words[place]}" is no option: ${USAGE} ${known.join(", ")}` };
  }
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) return { problem: `"${unknown.join(",")}" is no workload: ${USAGE} ${known.join(", ")}` };
  return { check, names };
}
