/**
 * `npm run fuzz`: makes a fresh clone ready and throws mutated input at every decoder, in as many processes as there are cores. Ends
 * with an error when something was found; each finding comes with the command that replays it.
 */
import { ready } from "./ready.mjs";

ready()
  .then(function () {
    return import("./fuzz/run.mjs");
  })
  .then(function (fuzz) {
    return fuzz.runFuzz(process.argv.slice(2));
  })
  .then(function (code) {
    process.exitCode = code;
  });
