/** The guards that keep Lua out of the build which no client can run: each is shown the Lua it is there for. */
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { guardBundle } from "../../tools/luaGuard.mjs";

const addonPlugin = createRequire(import.meta.url)("../../tools/addon-plugin.cjs");

/** The errors that the build ends with for this Lua. Called by: specs. */
const refusalsOf = (code) => addonPlugin().beforeEmit(undefined, {}, undefined, [{ outputPath: "x.lua", code }]);

/** Whether the globals of this Lua are ones that a client has, and the addon may write. Called by: specs. */
const isRunnable = (code) => {
  const file = join(mkdtempSync(join(tmpdir(), "guard-")), "x.lua");
  writeFileSync(file, code);
  return guardBundle(file) === 0;
};

test("a method call on a C_ namespace is refused, a plain call is not", () => {
  assert.equal(refusalsOf('C_ChatInfo:SendAddonMessage("p", "t")\n').length, 1);
  assert.equal(refusalsOf('C_ChatInfo.SendAddonMessage("p", "t")\n').length, 0);
});

test("unpacking the one table of a client call is refused, unpacking our own is not", () => {
  assert.equal(refusalsOf("local v = unpack(GetBuildInfo(), 1, 1)\n").length, 1);
  assert.equal(refusalsOf("local v = unpack(values, 1, 1)\n").length, 0);
});

test("the host's require is taken out of the bundle, and no line is moved", () => {
  const file = { outputPath: "x.lua", code: "local a\nlocal ____originalRequire = require\nlocal b\n" };
  addonPlugin().beforeEmit(undefined, {}, undefined, [file]);
  assert.equal(file.code, "local a\nlocal ____originalRequire = nil\nlocal b\n");
});

for (const name of ["JSON", "Date", "os", "io", "debug", "require", "package", "SendAddonMessage"]) {
  test(`reading the global ${name}, which no client has, is refused`, () => {
    assert.equal(isRunnable(`local value = ${name}\nGuildHelper = value\n`), false);
  });
}

test("writing a global that is not the addon's to write is refused", () => {
  assert.equal(isRunnable("Foo = 1\n"), false);
  assert.equal(isRunnable("GuildHelper = GetServerTime()\n"), true);
});
