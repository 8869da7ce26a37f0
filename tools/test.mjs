/** `npm test`: makes a fresh clone ready, then compiles and runs every spec. Plain JavaScript, for the reason told in ready.mjs. */
import { ready } from "./ready.mjs";

ready()
  .then(function () {
    return import("./specs.mjs");
  })
  .then(function (specs) {
    return specs.runAll(process.argv.slice(2));
  })
  .then(function (code) {
    process.exitCode = code;
  });
