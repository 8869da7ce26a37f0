/**
 * `npm run check`: everything that must hold before a change is shared. `--static` leaves out the specs, which `npm test` runs.
 * Plain JavaScript, for the reason told in ready.mjs.
 */
import { ready } from "./ready.mjs";

ready()
  .then(function () {
    return import("./checks.mjs");
  })
  .then(function (checks) {
    return checks.runChecks(process.argv.indexOf("--static") === -1);
  })
  .then(function (code) {
    process.exitCode = code;
  });
