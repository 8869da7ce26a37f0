/**
 * `npm run simulate -- --seeds 1000`: makes a fresh clone ready and lets seeded guilds of clients live through faults, on all cores.
 * `--from 5001` begins with another seed, `--seed 42` tells the story of one. `--evenings 10` lets two federated guilds live through whole
 * evenings, `--evening 3` tells the story of one.
 */
import { ready } from "./ready.mjs";

ready()
  .then(function () {
    return import("./simulate/run.mjs");
  })
  .then(function (simulation) {
    return simulation.runSimulation(process.argv.slice(2));
  })
  .then(function (code) {
    process.exitCode = code;
  });
