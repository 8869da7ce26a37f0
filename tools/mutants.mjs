/**
 * `npm run mutants`: makes a fresh clone ready and removes the guards of what arrives, one at a time; each must turn the spec red that
 * stands beside it in tools/mutants/. Words behind it choose guards by name.
 */
import { ready } from "./ready.mjs";

ready()
  .then(function () {
    return import("./mutants/run.mjs");
  })
  .then(function (mutants) {
    process.exitCode = mutants.runMutants(process.argv.slice(2));
  });
