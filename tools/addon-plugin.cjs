/**
 * TypeScriptToLua plugin of the addon's build: refuses Lua that cannot run in the client, and completes dist/GuildHelper with the
 * TOC (its version filled from package.json) and the bindings. The source map goes to build/: players have no use for it.
 */
const fs = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const TOC = "GuildHelper.toc";
const MAP = "GuildHelper.lua.map";

/** What type-checks and then fails in the client: the pattern in the emitted Lua, and what to do about it. */
const REFUSED = [
  {
    pattern: /\bC_\w+:\w+\(/,
    remedy: "method call on a C_ namespace: the client's functions take no self; declare it with `this: void` in types/wow",
  },
  {
    pattern: /\bunpack\(\s*(?:C_\w+\.)?[A-Z]\w*\(/,
    remedy: "unpacking of one table from a client call that returns several values: declare it as LuaMultiReturn in types/wow",
  },
];

/**
 * A build error in TypeScript's form, so that the compiler prints it and ends with a failure.
 * Called by: addon-plugin.refusals.
 */
const buildError = (messageText) => ({ file: undefined, start: undefined, length: undefined, category: 1, code: 9000, messageText });

/** One error for every line of the Lua that the client could not run. Called by: addon-plugin.beforeEmit. */
const refusals = (fileName, code) =>
  code
    .split("\n")
    .flatMap((line, index) =>
      REFUSED.filter(({ pattern }) => pattern.test(line)).map(({ remedy }) =>
        buildError(`${fileName}:${index + 1}: ${line.trim()} -- ${remedy}`),
      ),
    );

/**
 * The bundle reads the host's `require`, which the client does not have; the line stays so that the map remains right.
 * Called by: addon-plugin.beforeEmit.
 */
const withoutHostRequire = (code) => code.replace("local ____originalRequire = require", "local ____originalRequire = nil");

/** Puts the addon's other files beside the bundle. Called by: addon-plugin.afterEmit. */
const completeAddon = (outDir) => {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  const toc = fs.readFileSync(path.join(root, TOC), "utf8").replaceAll("@project-version@", version);
  fs.writeFileSync(path.join(outDir, TOC), toc);
  fs.copyFileSync(path.join(root, "src/Bindings.xml"), path.join(outDir, "Bindings.xml"));
  const map = path.join(outDir, MAP);
  if (!fs.existsSync(map)) return;
  fs.mkdirSync(path.join(root, "build"), { recursive: true });
  fs.copyFileSync(map, path.join(root, "build", MAP));
  fs.rmSync(map);
};

/** What TypeScriptToLua asks a plugin for. Called by: addon-plugin, npm run build. */
const plugin = () => ({
  /** Mends and judges the Lua before it is written. Called by: npm run build. */
  beforeEmit: (_program, _options, _emitHost, files) => {
    const diagnostics = [];
    for (const file of files) {
      file.code = withoutHostRequire(file.code);
      diagnostics.push(...refusals(path.basename(file.outputPath), file.code));
    }
    return diagnostics;
  },
  /** Completes the folder once the Lua is there. Called by: npm run build. */
  afterEmit: (_program, options) => completeAddon(options.outDir),
});

module.exports = plugin;
