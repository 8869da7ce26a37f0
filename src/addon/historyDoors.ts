/** The earlier versions that the player may read: of the guilds he reads, because the history is the account's. */
import { isInScope } from "../model/scope";
import type { Engine } from "../sync/engine";
import type { History } from "../sync/ports";

/** Builds it over everything that is kept. Called by: main.load. */
export function createHistoryDoors(
  { versionsOf }: Pick<History, "versionsOf">,
  { currentScope }: Pick<Engine, "currentScope">,
): Pick<History, "versionsOf"> {
  return {
    /** None while the guild is unknown. Called by: historyCommands.run, historyDoors.versionsOf, historySide.load. */
    versionsOf: (tableName, id) => {
      const scope = currentScope();
      return scope === undefined ? [] : versionsOf(tableName, id).filter(({ entry }) => isInScope(scope, tableName, entry));
    },
  };
}
