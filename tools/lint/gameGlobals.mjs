/**
 * Lint rule: only src/game, and src/ui for what it draws with, name what the game's client declares, so that everything else runs and is
 * tested without it.
 */

/** Where the client's names are declared. */
const CLIENT_DECLARATIONS = /\/types\/wow\/|\/@wartoshika\/wow-declarations\//;

export const gameGlobals = {
  meta: {
    type: "problem",
    schema: [],
    messages: { client: "`{{name}}` is the game client's: only src/game and src/ui may name it; use a port." },
  },
  create: createListeners,
};

/**
 * The rule's listeners: every name a file does not declare itself is looked up in TypeScript's program.
 * Called by: eslint.config.
 */
function createListeners(context) {
  const { parserServices, scopeManager } = context.sourceCode;
  const checker = parserServices.program.getTypeChecker();
  /** Asks whether a name is one the client declares. Called by: gameGlobals.Program:exit. */
  const isClients = (identifier) => {
    const symbol = checker.getSymbolAtLocation(parserServices.esTreeNodeToTSNodeMap.get(identifier));
    return symbol?.declarations?.some((declaration) => CLIENT_DECLARATIONS.test(declaration.getSourceFile().fileName)) ?? false;
  };
  return {
    /** Judges all names at once, when the file has been read. Called by: npm run check. */
    "Program:exit": () => {
      for (const { identifier } of scopeManager.globalScope.through) {
        if (isClients(identifier)) context.report({ node: identifier, messageId: "client", data: { name: identifier.name } });
      }
    },
  };
}
