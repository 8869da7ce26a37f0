/** Who could hear a whisper now and say it on. */
import type { PeerName } from "../model/peerName";
import type { Peers } from "./peers";
import { HEARD_SECONDS } from "./peers";
import type { GuildRoster } from "./ports";

/** Members who have the addon and are online, the one heard last first: he is the surest to be there. */
export function onlineUsers(
  peers: Pick<Peers, "heardSince" | "get">,
  uptime: number,
  roster: Pick<GuildRoster, "isOnline" | "isMember">,
): PeerName[] {
  const names = peers.heardSince(uptime - HEARD_SECONDS).filter((name) => roster.isMember(name) && roster.isOnline(name));
  /** Uptime of the last beacon. */
  const heardAt = (name: PeerName): number => peers.get(name)?.heardAt ?? 0;
  return names.sort((left, right) => heardAt(right) - heardAt(left));
}
