/** What is typed behind `npm run bench --`. */

const USAGE = "npm run bench -- [--check] [--only W2,W7]; workloads are";

/** `{ check, names }` for known workloads, or `{ problem }` with the sentence that helps. Called by: run.runBench. */
export function readArguments(words, known) {
  let check = false;
  let names = known;
  for (let place = 0; place < words.length; place++) {
    if (words[place] === "--check") check = true;
    else if (words[place] === "--only") names = (words[++place] ?? "").split(",");
    else return { problem: `"${words[place]}" is no option: ${USAGE} ${known.join(", ")}` };
  }
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) return { problem: `"${unknown.join(",")}" is no workload: ${USAGE} ${known.join(", ")}` };
  return { check, names };
}
