/** Which role may receive which record inside a turn. */
import type { RecordName } from "../wire/protocol";
import type { Role } from "./session";

/** Records that travel inside turns. */
export type TurnRecordName = Exclude<RecordName, "status" | "busy" | "unknown" | "stopped" | "who" | "here" | "hello" | "reply" | "wanted">;

const RECEIVERS_BY_RECORD: Readonly<Record<TurnRecordName, Role | "both">> = {
  go: "responder",
  opening: "responder",
  request: "responder",
  summary: "initiator",
  metadataRequest: "responder",
  metadata: "initiator",
  entriesRequest: "responder",
  entries: "both",
  tableDone: "both",
  closing: "both",
  symbolsRequest: "responder",
  symbols: "initiator",
};

/**
 * Asks whether a record inside a turn may be meant for a player of this role; false for what belongs outside of the turns.
 * Called by: recordHandlers.createRecordHandlers.
 */
export function mayReceive(role: Role, name: RecordName): boolean {
  const receiver = RECEIVERS_BY_RECORD[name as TurnRecordName] as Role | "both" | undefined;
  return receiver === "both" || receiver === role;
}
