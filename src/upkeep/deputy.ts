/**
 * Who writes for members who do not have the addon: one client of the guild, so that forty do not write one thing. It is that of
 * the officer of lowest name among those who are online and have the addon; each client finds it out by itself. The others'
 * clients look at the guild too, so that the next one knows what the last one knew.
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

/** Asks whether it is this client now. Called by: memberRounds.createMemberRounds, memberRounds.look. */
export function isDeputy(deps: DeputyDeps): boolean {
  const ownName = deps.roster.ownName();
  if (ownName === undefined || !mayBeDeputy(deps)) return false;
  return !deps.users.onlineUsers().some((name) => name < ownName && isOfficer(deps.roster.rankOf(name)));
}

/** Asks whether it could be this client, if no other were before it. Called by: deputy.isDeputy, memberRounds.tick. */
export function mayBeDeputy({ roster, isOn }: Pick<DeputyDeps, "roster" | "isOn">): boolean {
  return isOn() && roster.isLoaded() && isOfficer(roster.ownRank());
}
