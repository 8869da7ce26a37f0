/**
 * The player's chat window: what is printed, and system lines that no filter hid.
 */
import type { Errors } from "./errors";
import type { LuaFunction, LuaRecord, Provided } from "./luaValues";
import { secretOf } from "./secrets";

/** The system lines that the client has in the player's language. */
const TEXTS: Record<string, LuaRecord> = {
  enUS: { ERR_CHAT_PLAYER_NOT_FOUND_S: "No player named '%s' is currently playing." },
  deDE: { ERR_CHAT_PLAYER_NOT_FOUND_S: "Es ist kein Spieler mit dem Namen '%s' online." },
};

/** @noSelf */
export interface ChatDeps {
  readonly errors: Errors;
  readonly fire: (event: string, ...args: unknown[]) => void;
  /** Takes a line the player sees. */
  readonly show: (line: string) => void;
  readonly locale: string;
  readonly isRetail: boolean;
  /** Chat is locked: addons get its texts as secrets. */
  readonly isSecret: () => boolean;
}

/** @noSelf */
export interface Chat {
  readonly provided: Provided;
  /** Tells the addons of a system line and shows it unless a filter hides it. */
  readonly systemLine: (line: string) => void;
  /** The system line for a whisper to nobody. */
  readonly notFoundLine: (name: string) => string;
}

/** Builds the chat window of one state. Called by: society.createSociety. */
export function createChat(deps: ChatDeps): Chat {
  const filters: LuaFunction[] = [];
  const texts = TEXTS[deps.locale] ?? {};
  const chatFrame = {
    AddMessage: (_: unknown, line: unknown) => deps.show(tostring(line)),
    GetName: () => "ChatFrame1",
  };

  /** Only system lines are ever filtered here; a filter counts once. Called by: chat.createChat. */
  const addFilter = (event: string, filter: LuaFunction): void => {
    if (event === "CHAT_MSG_SYSTEM" && !filters.includes(filter)) filters.push(filter);
  };
  /** A filter that was not there is nothing to remove. Called by: chat.createChat. */
  const removeFilter = (event: string, filter: LuaFunction): void => {
    const index = filters.indexOf(filter);
    if (event === "CHAT_MSG_SYSTEM" && index >= 0) table.remove(filters, index + 1);
  };

  /** First the event, then the filters, then the window. Called by: addonMessages.typeRefusal, society.transmit. */
  const systemLine = (line: string): void => {
    const told = deps.isSecret() ? secretOf(line) : line;
    deps.fire("CHAT_MSG_SYSTEM", told, "", "", "", "", "", 0, 0, "", 0, 0);
    let shown: unknown = told;
    for (const filter of filters) {
      const [ok, hidden, changed] = (pcall as unknown as LuaFunction)(filter, chatFrame, "CHAT_MSG_SYSTEM", shown, "");
      if (ok !== true) deps.errors.report(hidden);
      else if (hidden !== undefined && hidden !== false) return;
      else if (changed !== undefined) shown = changed;
    }
    deps.show(tostring(shown));
  };

  /** All words with a blank between, as tostring shows them. Called by: chat.createChat. */
  const print = (...words: unknown[]): void => {
    const count = select("#", ...words);
    const texts: string[] = [];
    for (const index of $range(0, count - 1)) texts.push(tostring(words[index]));
    deps.show(table.concat(texts, " "));
  };

  const provided: Provided = { print, DEFAULT_CHAT_FRAME: chatFrame, ChatFrame1: chatFrame, ...texts };
  const [addName, removeName] = deps.isRetail
    ? ["ChatFrameUtil.AddMessageEventFilter", "ChatFrameUtil.RemoveMessageEventFilter"]
    : ["ChatFrame_AddMessageEventFilter", "ChatFrame_RemoveMessageEventFilter"];
  provided[addName] = addFilter;
  provided[removeName] = removeFilter;

  const notFound = tostring(texts["ERR_CHAT_PLAYER_NOT_FOUND_S"]);
  return {
    provided,
    systemLine,
    /** In the player's language. Called by: society.transmit. */
    notFoundLine: (name) => string.format(notFound, name),
  };
}
