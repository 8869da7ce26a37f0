/**
 * `npm run bench`: makes a fresh clone ready and measures what a sync costs. `--check` also ends with an error naming every goal that
 * does not hold; `--only W2,W7` measures some workloads, and then no file is written.
 */
import { ready } from "./ready.mjs";

ready()
  .then(function () {
    return import("./bench/run.mjs");
  })
  .then(function (bench) {
    process.exitCode = bench.runBench(process.argv.slice(2));
  });
