/**
 * Who writes for members who do not have the addon: one client of the guild, so that forty do not write one thing. It is that of
 * the officer of lowest name among those who are online and have the addon; each client finds it out by itself.
 */
import { isOfficer } from "../model/permission";
import type { AddonUsers, GuildRoster } from "../sync/ports";

/** @noSelf */
export interface DeputyDeps {
  readonly roster: Pick<GuildRoster, "ownName" | "ownRank" | "rankOf" | "isLoaded">;
  readonly users: AddonUsers;
  /** The player lets his client act by itself. */
  readonly isOn: () => boolean;
}

/** Asks whether it is this client now. Called by: memberRounds.createMemberRounds, memberRounds.tick. */
export function isDeputy({ roster, users, isOn }: DeputyDeps): boolean {
  const ownName = roster.ownName();
  if (ownName === undefined || !isOn() || !roster.isLoaded() || !isOfficer(roster.ownRank())) return false;
  return !users.onlineUsers().some((name) => name < ownName && isOfficer(roster.rankOf(name)));
}
