/**
 * What the same exchange costs at least as plain JSON, computed and not measured: each side's list of ids and stamps within the window,
 * and the entries that are newer there, as compact JSON cut into messages. Framing, requests and acknowledgements are left out.
 */
import type { Entry } from "../../src/model/entry";
import { TABLE_NAMES } from "../../src/model/tables";
import type { GuildTables } from "../support/guildData";
import { sortedIds } from "../support/guildDataCopies";
import { writeJson } from "../support/jsonWriter";
import type { Serializing } from "../support/serializing";
import type { Traffic } from "../support/traffic";
import type { Copies } from "./scene";

/** The game's limit for one message. */
const MESSAGE_BYTES = 255;
const HOW: Serializing = { ignoresErrors: false, walk: (subject) => pairs(subject) };

/** Messages and bytes each side sends, for entries from the cut-off on. Called by: workloadRuns.json. */
export function jsonCost({ initiator, responder }: Copies, cutOff: number): { initiator: Traffic; responder: Traffic } {
  return { initiator: trafficOf(initiator, responder, cutOff), responder: trafficOf(responder, initiator, cutOff) };
}

/** One side's list, then what the other side lacks. Called by: jsonCost.jsonCost. */
function trafficOf(own: GuildTables, other: GuildTables, cutOff: number): Traffic {
  const metadata: object[] = [];
  const entries: Entry[] = [];
  for (const tableName of TABLE_NAMES) {
    for (const id of sortedIds(own[tableName])) {
      const entry = own[tableName][id] as Entry;
      if (entry.lastUpdated < cutOff) continue;
      metadata.push({ id, lastUpdated: entry.lastUpdated });
      if (entry.lastUpdated > (other[tableName][id]?.lastUpdated ?? 0)) entries.push(entry);
    }
  }
  const listBytes = writeJson(metadata, HOW).length;
  const entryBytes = entries.length === 0 ? 0 : writeJson(entries, HOW).length;
  return { messages: messagesFor(listBytes) + messagesFor(entryBytes), bytes: listBytes + entryBytes };
}

/** Whole messages that so many bytes fill. Called by: jsonCost.trafficOf. */
function messagesFor(bytes: number): number {
  return math.ceil(bytes / MESSAGE_BYTES);
}
