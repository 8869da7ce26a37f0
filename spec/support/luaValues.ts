/** The few types with which the false client speaks of Lua values it did not make. */

/** Any Lua function, called without self. */
export type LuaFunction = (this: void, ...args: unknown[]) => LuaMultiReturn<unknown[]>;

/** What the client provides, by full name: "GetTime", "C_Timer.After". */
export type Provided = Record<string, unknown>;

/** A table that is nothing else. */
export type LuaRecord = Record<string, unknown>;

/** Any number of results of a Lua function. */
export type Results = LuaMultiReturn<unknown[]>;

/**
 * The parts of a text that match a pattern; words when none is given.
 * Called by: atlases.classNames, atlases.squares, base64.decodeBase64, character.classOf, createFrame,
 * createFrame.createFrame, createFrame.placeAt, edits.articleEdit, guildDataMember, guildDataWords,
 * letters.readAdvances, luaLibrary.createLuaLibrary, luaNames.named, methodTables, protection, scripts,
 * surface.readInto, toc.interfaceNumbers, toc.isMet, toc.readToc, toc.savedNames.
 */
export function wordsOf(text: string, pattern = "%S+"): string[] {
  const words: string[] = [];
  for (const [word] of string.gmatch(text, pattern)) words.push(word ?? "");
  return words;
}

/**
 * Takes over every name of `more`; the later one wins.
 * Called by: luaLibrary.createLuaLibrary, luaState.createParts, luaState.provideFacts, society.createSociety.
 */
export function provide(into: Provided, more: Provided): void {
  for (const [name, value] of pairs(more)) into[name] = value;
}

/**
 * Tells a function from other values, for values whose type nobody knows.
 * Called by: dataProvider.SetSortComparator, dropdown.dropdownBehaviour, environment.memberOf, errors.setHandler,
 * keys.compartmentFunction, luaLibrary.createLuaLibrary, menu.add, menu.linesOf, mixins.callMixin, scripts.setScript,
 * scrollBox.fill, secureCalls.hookFunction, settingsPanel.choices, settingsPanel.createSettingsPanel,
 * slashCommands.typeLine, staticPopup.call, timers.add.
 */
export function isFunction(value: unknown): value is LuaFunction {
  return type(value) === "function";
}
