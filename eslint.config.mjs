/**
 * Lint: TypeScript's strictest typed rules; conditions must be boolean, because 0, "" and NaN are true in Lua; and what compiles but
 * fails in the client is refused with the reason.
 */
import tseslint from "typescript-eslint";
import { gameGlobals } from "./tools/lint/gameGlobals.mjs";

/** One entry of no-restricted-globals for each name, with the same message. Called by: eslint.config. */
const restricted = (names, message) => names.map((name) => ({ name, message }));

const NOT_IN_SRC = [
  ...restricted(["io", "os", "debug", "require", "load", "dofile", "loadfile", "package"], "The client does not have this."),
  ...restricted(
    ["JSON", "Date", "RegExp", "Promise", "Symbol", "Proxy", "Reflect", "console", "setTimeout"],
    "This compiles to a nil global.",
  ),
  ...restricted(["Map", "Set", "WeakMap", "WeakSet"], "Use LuaMap or LuaSet: a tenth of the size and four times as fast."),
];
const SHELL_ONLY = restricted(["print"], "Only src/game speaks to the player: use the Chat port.");

/** One entry of no-restricted-syntax. Called by: eslint.config. */
const banned = (selector, message) => ({ selector, message });

export default tseslint.config(
  { ignores: ["build", "dist", "node_modules"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/strict-boolean-expressions": ["error", { allowString: false, allowNumber: false }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-namespace": "off",
      "@typescript-eslint/no-invalid-void-type": ["error", { allowAsThisParameter: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      "no-restricted-syntax": [
        "error",
        banned(
          "MethodDefinition[kind=/get|set/], Property[kind=/get|set/]",
          "An accessor slows every method of its class: write a function.",
        ),
        banned(
          "NewExpression[callee.name=/Error$/]",
          "The client has no `debug`, which Error needs: return an Outcome, or error(text, 0).",
        ),
        banned("UnaryExpression[operator='delete']", "`delete` brings in a library: use LuaMap.delete or LuaTable.delete."),
        banned(":function[async=true]", "There is no event loop in the client: use the Timers port."),
        banned("ClassDeclaration, ClassExpression", "Factories instead of classes: createX(deps)."),
      ],
    },
  },
  {
    files: ["spec/support/**/*.ts"],
    // The false client looks at values its types promise and Lua does not.
    rules: { "@typescript-eslint/no-unnecessary-condition": "off" },
  },
  { files: ["src/**/*.ts"], rules: { "no-restricted-globals": ["error", ...NOT_IN_SRC] } },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/game/**", "src/ui/**"],
    plugins: { guildhelper: { rules: { "game-globals": gameGlobals } } },
    rules: { "guildhelper/game-globals": "error", "no-restricted-globals": ["error", ...NOT_IN_SRC, ...SHELL_ONLY] },
  },
  {
    files: ["types/**/*.d.ts"],
    rules: { "@typescript-eslint/triple-slash-reference": "off", "@typescript-eslint/no-unused-vars": "off" },
  },
  {
    files: ["**/*.mjs", "**/*.cjs"],
    languageOptions: { parserOptions: { ecmaVersion: "latest" } },
    rules: { "no-unused-vars": ["error", { argsIgnorePattern: "^_" }], "prefer-const": "error", "no-var": "error", eqeqeq: "error" },
  },
);
