/**
 * Whether a hello proves that its sender knows my federation's key, or the key of one that my guild has left. Everything must fit: who
 * says it to whom, in which session, when, and for the first time. What does not is dropped in silence.
 */
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { PeerName } from "../model/peerName";
import type { Federation } from "../model/scope";
import type { RecordByName } from "../wire/protocol";
import { createFreshNonces } from "./freshNonces";
import type { GuildRoster } from "./ports";
import { helloMac, isProvingKey } from "./proofMac";
import type { Standings } from "./standing";

/** The sender's clock, or the way of his message, may differ from mine by this. */
export const MAX_HELLO_SECONDS = 120;

/** @noSelf */
export interface HelloJudgeDeps {
  readonly roster: Pick<GuildRoster, "ownName">;
  readonly standings: Pick<Standings, "federation" | "left" | "isStruckOff">;
  readonly serverTime: () => number;
  readonly uptime: () => number;
}

/** Whose key was proved, and whether that federation is still mine. */
export interface ProvedHello {
  readonly federation: Federation;
  readonly isFormer: boolean;
}

/** Judges a hello; one that proves something is good only once. */
export type JudgeHello = (this: void, sessionId: number, sender: PeerName, hello: RecordByName["hello"]) => Outcome<ProvedHello>;

/** Builds the judge; what costs least is asked first. Called by: trust.createTrust. */
export function createHelloJudge({ roster, standings, serverTime, uptime }: HelloJudgeDeps): JudgeHello {
  const nonces = createFreshNonces(uptime);

  /**
   * My federation comes first, and those that my guild has left only where that does not fit.
   * Called by: helloJudge.createHelloJudge.
   */
  const federationsAskedFor = (): ProvedHello[] => {
    const asked: ProvedHello[] = [];
    const own = standings.federation();
    if (own !== undefined) asked.push({ federation: own, isFormer: false });
    for (const federation of standings.left()) asked.push({ federation, isFormer: true });
    return asked.filter(({ federation }) => isProvingKey(federation.key));
  };

  return (sessionId, sender, hello) => {
    const responder = roster.ownName();
    const asked = federationsAskedFor();
    if (responder === undefined || asked.length === 0) return failure("a hello, and there is no federation");
    if (math.abs(hello.serverTime - serverTime()) > MAX_HELLO_SECONDS) return failure("a hello of another time");
    if (!nonces.isFresh(hello.nonce)) return failure("a hello that was heard before");
    if (standings.isStruckOff(sender)) return failure("a hello of somebody who has left the federation's guilds");
    const speakers = { initiator: sender, responder };
    const proved = asked.find(
      ({ federation }) => helloMac(federation.key, speakers, sessionId, hello.serverTime, hello.nonce) === hello.mac,
    );
    if (proved === undefined) return failure("a hello that proves nothing");
    nonces.use(hello.nonce);
    return success(proved);
  };
}
