/** Who may import whom: a pure core, a thin shell, no cycles, nothing that main does not reach. */

/** What all layers but the language itself say to the player goes through here. */
const LANGUAGE = "language/phrases\\.ts$";

/** What the engine needs from the world, and what the player's side may ask of it. */
const DOORS = "sync/(?:ports|doors)\\.ts$";

/** A layer of src and the places outside of itself that it may import from. Called by: .dependency-cruiser. */
const layer = (name, allowed) => ({
  name: `${name}-imports`,
  comment: `src/${name} may import only itself${allowed.map((place) => `, ${place}`).join("")}`,
  severity: "error",
  from: { path: `^src/${name}/` },
  to: { path: "^(?:src|spec|tools)/", pathNot: [`^src/${name}/`, ...allowed.map((place) => `^src/${place}`)] },
});

const SHELL = ["model/", "reconcile/", DOORS, LANGUAGE];

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "a cycle overflows the stack when the addon loads",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    layer("language", []),
    layer("model", [LANGUAGE]),
    layer("wire", ["model/"]),
    layer("reconcile", ["model/"]),
    layer("sync", ["model/", "wire/", "reconcile/", LANGUAGE]),
    layer("view", ["model/", DOORS, LANGUAGE, "wording/"]),
    layer("wording", ["model/", DOORS, LANGUAGE]),
    layer("store", SHELL),
    layer("game", SHELL),
    layer("editing", ["model/", DOORS, LANGUAGE, "wording/"]),
    layer("commands", [...SHELL, "editing/", "wording/"]),
    layer("upkeep", SHELL),
    layer("ui", [...SHELL, "editing/", "view/", "wording/"]),
    {
      name: "src-without-specs",
      comment: "the addon contains no specs and no tools",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(?:spec|tools)/" },
    },
    {
      name: "no-dead-file",
      comment: "main.ts does not reach this file: wire it in or remove it",
      severity: "error",
      from: { path: "^src/main\\.ts$" },
      to: { path: "^src/", reachable: false },
    },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: "tsconfig.json" }, doNotFollow: { path: "node_modules" } },
};
