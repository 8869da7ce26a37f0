/**
 * The rounds of those who may care for entries of others: now and then a look at the whole list of members, and, at the one client that
 * has the office, once a day the entries of those without the addon.
 */
import { SECONDS_PER_DAY } from "../model/stamp";
import type { MemberFacts } from "../sync/ports";
import type { DeputyDeps } from "./deputy";
import { isDeputy, mayBeDeputy } from "./deputy";
import type { Leavers, LeaversDeps } from "./leavers";
import { createLeavers } from "./leavers";
import type { MemberEntriesDeps } from "./memberEntries";
import { memberWrite } from "./memberEntries";
import type { PacedWritesDeps } from "./pacedWrites";
import { createPacedWrites } from "./pacedWrites";

/** Seconds in the world before the first look, and the spread: by then every client knows who is online and has the addon. */
const FIRST_SECONDS = 180;
const FIRST_SPREAD_SECONDS = 240;
/** Between two looks. */
export const ROUND_SECONDS = 3600;
/** After a look at a list that hid somebody, or where the player has no rank for the office. */
export const RETRY_SECONDS = 300;

/** @noSelf */
export interface MemberRoundsDeps extends DeputyDeps, MemberEntriesDeps, Omit<LeaversDeps, "writes">, Omit<PacedWritesDeps, "isAllowed"> {
  readonly roster: DeputyDeps["roster"] & LeaversDeps["roster"];
  readonly store: LeaversDeps["store"];
  readonly writer: MemberEntriesDeps["writer"] & LeaversDeps["writer"];
  readonly users: DeputyDeps["users"];
  readonly breathe: () => void;
  /** The whole list, in order of name; nil where it is not whole. Called inside a job. */
  readonly readMembers: () => readonly MemberFacts[] | undefined;
  /** In [0, 1). */
  readonly random: () => number;
}

/** @noSelf */
export interface MemberRounds extends Pick<Leavers, "waiting" | "confirm" | "refuse"> {
  /** Looks whether something is due; called every few seconds with the seconds since the world was entered. */
  readonly tick: (secondsInWorld: number) => void;
}

/** Builds the rounds. Called by: upkeepParts.createUpkeepParts. */
export function createMemberRounds(deps: MemberRoundsDeps): MemberRounds {
  const writes = createPacedWrites({ ...deps, isAllowed: () => isDeputy(deps) });
  const leavers = createLeavers({ ...deps, writes });
  let nextAt = FIRST_SECONDS + deps.random() * FIRST_SPREAD_SECONDS;

  /** Lines up what is to be written of the members; the day is done when all of it is. Called by: memberRounds.look. */
  const updateMembers = (guildName: string, members: readonly MemberFacts[]): void => {
    const notes = deps.notebook.of(guildName);
    const ownName = deps.roster.ownName();
    const age = deps.serverTime() - notes.membersAt;
    if (age >= 0 && age < SECONDS_PER_DAY) return;
    for (const member of members) {
      const write = member.name === ownName ? undefined : memberWrite(deps, guildName, member);
      if (write !== undefined) writes.add(write);
      deps.breathe();
    }
    writes.add(() => {
      notes.membersAt = deps.serverTime();
      return false;
    });
  };

  /** One look; a list that is not whole says nothing of anybody. Called by: memberRounds.tick. */
  const look = (secondsInWorld: number): void => {
    const members = deps.readMembers();
    const guildName = deps.roster.ownGuild();
    nextAt = secondsInWorld + (members === undefined ? RETRY_SECONDS : ROUND_SECONDS);
    if (members === undefined || guildName === undefined) return;
    const hasOffice = isDeputy(deps);
    leavers.look(members, hasOffice);
    if (hasOffice) updateMembers(guildName, members);
  };

  return {
    ...leavers,
    /** A round a day, by one client of the guild. Called by: upkeepParts.tick. */
    tick: (secondsInWorld) => {
      writes.tick();
      if (secondsInWorld < nextAt || !writes.isEmpty()) return;
      nextAt = secondsInWorld + RETRY_SECONDS;
      if (mayBeDeputy(deps)) {
        deps.run(() => {
          look(secondsInWorld);
        });
      }
    },
  };
}
