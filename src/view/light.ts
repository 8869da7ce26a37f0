/** How synchronization is, at one glance: green, amber or red, and why. */
import type { BareKey } from "../language/phrases";
import type { SyncStatus } from "../model/syncStatus";
import type { UserStatus } from "../model/user";

export type Colour = "green" | "amber" | "red";

export interface Light {
  readonly colour: Colour;
  /** A sentence. */
  readonly reason: BareKey;
}

export interface LightFacts {
  readonly status: SyncStatus;
  readonly users: readonly UserStatus[];
  /** The client has told the guild, and the character is in one. */
  readonly isInGuild: boolean;
  /** The saved data are of a newer version: nothing is changed and nothing synced. */
  readonly isReadOnly: boolean;
  readonly isAutomatic: boolean;
  readonly isPausedByPlayer: boolean;
  /** Deletions wait for the player's word. */
  readonly isHolding: boolean;
}

/** The worst that is true decides. Called by: syncLight.createSyncLight. */
export function lightOf(facts: LightFacts): Light {
  const { status } = facts;
  const online = facts.users.filter((user) => user.isOnline);
  const differing = online.filter((user) => user.inSyncSince === undefined);
  const isFailing =
    differing.length > 0 && differing.length === online.length && differing.every((user) => user.lastResult?.reason !== undefined);
  if (facts.isReadOnly) return { colour: "red", reason: "lightReadOnly" };
  if (!facts.isInGuild) return { colour: "red", reason: "lightNoGuild" };
  if (status.state === "paused") return { colour: "amber", reason: "lightPaused" };
  if (status.state !== "idle") return { colour: "amber", reason: "lightWorking" };
  if (facts.isPausedByPlayer) return { colour: "amber", reason: "lightHeld" };
  if (isFailing) return { colour: "red", reason: "lightFailing" };
  if (facts.isHolding) return { colour: "amber", reason: "lightHolding" };
  if (!facts.isAutomatic) return { colour: "amber", reason: "lightManual" };
  if (differing.length > 0) return { colour: "amber", reason: "lightDiffering" };
  return { colour: "green", reason: online.length === 0 ? "lightAlone" : "lightInSync" };
}
