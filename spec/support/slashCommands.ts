/** What happens when the player types a line into the chat box: the client looks through SlashCmdList and SLASH_<NAME>1, 2 ... */
import type { Errors } from "./errors";
import { isFunction, type LuaRecord } from "./luaValues";

/** Bytes the chat box takes. */
const LINE_BYTES_MAX = 255;
const UNKNOWN_COMMAND = "Type '/help' for a listing of a few commands.";

/** @noSelf */
export interface SlashDeps {
  readonly globals: LuaRecord;
  readonly errors: Errors;
  readonly show: (line: string) => void;
  readonly reload: () => void;
}

/** Runs a typed line; one longer than the chat box takes is cut there. Called by: luaState.typeLine. */
export function typeLine(deps: SlashDeps, typed: string): void {
  const line = string.sub(typed, 1, LINE_BYTES_MAX);
  const [command, rest] = string.match(line, "^(/%S+)%s*(.-)%s*$");
  if (command === undefined) return;
  const wanted = string.upper(command);
  if (wanted === "/RELOAD" || wanted === "/RELOADUI") return deps.reload();
  for (const [name, run] of pairs(deps.globals["SlashCmdList"] as LuaRecord)) {
    if (!isFunction(run) || !answersTo(deps.globals, name, wanted)) continue;
    deps.errors.guard(run, rest ?? "", {});
    return;
  }
  deps.show(UNKNOWN_COMMAND);
}

/** True when one of the command's SLASH_ globals is the word typed. Called by: slashCommands.typeLine. */
function answersTo(globals: LuaRecord, name: string, wanted: string): boolean {
  let index = 1;
  let word = rawget(globals, `SLASH_${name}1`) as string | undefined;
  while (word !== undefined) {
    if (string.upper(word) === wanted) return true;
    index++;
    word = rawget(globals, `SLASH_${name}${index}`) as string | undefined;
  }
  return false;
}
