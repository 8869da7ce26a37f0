/** Which Node the project accepts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { satisfies } from "../../tools/ready.mjs";

const ENGINES = "^20.19.0 || ^22.13.0 || >=24";

for (const version of ["20.19.0", "20.20.2", "22.13.0", "22.99.1", "24.0.0", "25.1.0"]) {
  test(`Node ${version} is accepted`, () => assert.equal(satisfies(version, ENGINES), true));
}

for (const version of ["18.20.4", "20.18.9", "21.7.0", "22.12.9", "23.11.0"]) {
  test(`Node ${version} is refused`, () => assert.equal(satisfies(version, ENGINES), false));
}
