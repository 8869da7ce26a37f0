/** Roster entries of members without the addon: what the guild's list says of them, and nothing else. */
import type { PlainValue } from "../model/plainValue";
import { copyPlain } from "../model/plainValue";
import type { AddonUsers, EntryStore, LocalWriter, Log, MemberFacts } from "../sync/ports";
import type { GuildNotebook } from "./guildNotes";
import type { PacedWrite } from "./pacedWrites";
import { hasGone } from "./returners";

/** The fields that follow the guild's list. */
const FIELDS = ["class", "level", "rank"] as const;

/** @noSelf */
export interface MemberEntriesDeps {
  readonly store: Pick<EntryStore, "get">;
  readonly writer: Pick<LocalWriter, "putEntry">;
  readonly users: Pick<AddonUsers, "isUser">;
  readonly notebook: GuildNotebook;
  readonly log: Log;
}

/**
 * The write that makes a member's entry true, nil where it is true or not ours to write: members with the addon write their own,
 * and what was deleted in this guild stays deleted until its character was away from it and has come back.
 * Called by: memberRounds.updateMembers.
 */
export function memberWrite(deps: MemberEntriesDeps, ownGuild: string, member: MemberFacts): PacedWrite | undefined {
  if (!isOurs(deps, ownGuild, member)) return undefined;
  return () => isOurs(deps, ownGuild, member) && write(deps, member);
}

/** Asked twice, because minutes pass between finding and writing. Called by: memberEntries.memberWrite. */
function isOurs({ store, users, notebook }: MemberEntriesDeps, ownGuild: string, member: MemberFacts): boolean {
  const held = store.get("roster", member.name);
  if (users.isUser(member.name)) return false;
  if (held === undefined || held.guildName !== ownGuild) return true;
  return held.deleted ? hasGone(notebook.of(ownGuild), held) : FIELDS.some((field) => held.data[field] !== member[field]);
}

/** Changes the fields of the list; what is refused is logged. Called by: memberEntries.memberWrite. */
function write({ store, writer, log }: MemberEntriesDeps, member: MemberFacts): boolean {
  const data = copyPlain(store.get("roster", member.name)?.data ?? { name: member.name }) as Record<string, PlainValue>;
  for (const field of FIELDS) data[field] = member[field];
  const [written, reason] = writer.putEntry("roster", member.name, data);
  if (written === undefined) log.write("upkeep", `the entry of ${member.name} could not be written: ${reason ?? "it was refused"}`);
  return written !== undefined;
}
