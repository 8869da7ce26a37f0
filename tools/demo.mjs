/** `npm run demo`: makes a fresh clone ready, builds addon and false client, and plays the demo in this terminal. */
import { ready } from "./ready.mjs";

/** What the demo reaches, and no more: nobody waits for specs that he has not asked for. */
const PROJECT = "spec/demo/tsconfig.json";
const DEMO = "build/lua/spec/demo/main.lua";

ready()
  .then(function () {
    return Promise.all([import("./build.mjs"), import("./setup.mjs"), import("./shell.mjs")]);
  })
  .then(function ([build, setup, shell]) {
    process.exitCode = build.buildAll(PROJECT) || shell.run(setup.findLua(), [DEMO, ...process.argv.slice(2)], build.LUA_ENVIRONMENT);
  });
