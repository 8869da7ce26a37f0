/** A session for specs of its parts, with a link that only remembers what was said. */
import { ALL } from "../../src/model/syncMode";
import type { SessionContext, SessionStart } from "../../src/sync/sessionContext";
import { createSessionContext } from "../../src/sync/sessionContext";
import { MEMBER } from "../../src/sync/standing";
import type { Link } from "../../src/wire/link";
import type { WireRecord } from "../../src/wire/protocol";
import { GUILD, NOW } from "./rig";

/** A link that says nothing to anybody. */
export interface SilentLink extends Link {
  readonly said: WireRecord[];
  readonly controls: WireRecord[];
  /** Ends of turn. */
  turns: number;
  isClosed: boolean;
  state: "working" | "waiting" | "silent" | "damaged";
  hasSpoken: boolean;
}

/** A link that remembers. Called by: aSession.aSession. */
export function aSilentLink(): SilentLink {
  const link: SilentLink = {
    said: [],
    controls: [],
    turns: 0,
    isClosed: false,
    state: "working",
    hasSpoken: true,
    say: (record) => void link.said.push(record),
    endTurn: () => {
      link.turns += 1;
    },
    accept: () => [],
    acceptStatus: () => undefined,
    repeatTurn: () => undefined,
    sayControl: (record) => void link.controls.push(record),
    tick: () => link.state,
    forgiveSilence: () => undefined,
    close: () => {
      link.isClosed = true;
    },
    setNonce: () => undefined,
    hasHeard: () => link.hasSpoken,
    isMyTurn: () => true,
  };
  return link;
}

/** A session of a usual kind, with some facts set otherwise. Called by: aReader.aReader. */
export function aSession(start: Partial<SessionStart> = {}): SessionContext {
  const guilds = new LuaSet<string>();
  guilds.add(GUILD);
  return createSessionContext({
    id: 1,
    peer: "Bob-Realm",
    role: "initiator",
    mode: ALL,
    standing: MEMBER,
    link: aSilentLink(),
    startedAt: 0,
    requestTime: NOW,
    cutOff: 0,
    scope: { ownGuild: GUILD, guilds },
    state: { at: "Opening", round: { requestsLeft: 2, rung: "seconds" } },
    ...start,
  });
}
