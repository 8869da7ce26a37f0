/**
 * How two players of different guilds prove to each other that they know their federation's key, before anything else is said: hello,
 * reply, and the go that opens the first turn. Nothing here tells anybody that a proof was not good.
 *
 * 1. A hello that is good is answered at once; that it was answered proves nothing yet: only a go that names my nonce does.
 * 2. What is not finished in its time is forgotten, and there is a limit on how much may be unfinished.
 */
import type { Outcome } from "../model/outcome";
import type { PeerName } from "../model/peerName";
import type { Federation } from "../model/scope";
import type { Frame } from "../wire/frame";
import type { RecordByName, WireRecord } from "../wire/protocol";
import { NONCE_BYTES } from "../wire/protocol";
import { firstRecord } from "../wire/recordCodec";
import { createTokenBucket } from "../wire/tokenBucket";
import type { GateReport } from "./gateReport";
import type { JudgeHello, ProvedHello } from "./helloJudge";
import type { Links } from "./links";
import type { GuildRoster } from "./ports";
import { goMac, helloMac, isProvingKey, replyMac } from "./proofMac";
import { createRareAnswers } from "./rareAnswers";
import { hash32 } from "./scopeHashes";
import type { Standing, Standings } from "./standing";

/** A reply, and the go after it, come within this, or not at all: patience and queues of both sides. */
export const HANDSHAKE_SECONDS = 60;
/** Handshakes under way in each direction: partners of one evening, many times over. */
export const MAX_HANDSHAKES = 20;
/** One sender's hellos are looked at so often: a lost one is repeated after longer. */
const HELLO_SECONDS = 2;
/** Hellos looked at at once, and one a second in the long run: each costs a hash, whoever sends it. */
const MAX_HELLOS = 20;

/** @noSelf */
export interface HandshakeDeps {
  readonly roster: Pick<GuildRoster, "ownName" | "ownGuild">;
  readonly standings: Standings;
  readonly links: Pick<Links, "add">;
  readonly judgeHello: JudgeHello;
  readonly gateReport: Pick<GateReport, "dropMessage">;
  /** Bytes that nobody can guess. */
  readonly randomBytes: (count: number) => string;
  readonly serverTime: () => number;
  readonly uptime: () => number;
  readonly run: (job: () => void) => boolean;
  /** Sends a record outside of the turns; `onGone` is called when it was sent or given up. */
  readonly sendControl: (peer: PeerName, sessionId: number, fromInitiator: boolean, record: WireRecord, onGone?: () => void) => void;
}

/** What a reply has proved, and what is to be said to its sender first. */
export interface ProvedReply {
  readonly standing: Standing;
  readonly go: RecordByName["go"];
}

/** Somebody who is greeted: what is done when he has proved himself, and when the hello has left the queue. @noSelf */
export interface Greeted {
  readonly onProved: (proved: ProvedReply) => void;
  readonly onGone: () => void;
}

/** @noSelf */
export interface Handshake {
  /** Says hello; false where there is nothing to prove, or too many are greeted already. */
  readonly greet: (peer: PeerName, sessionId: number, greeted: Greeted) => boolean;
  /** Takes what somebody whispers of a handshake; false for any other record. What proves nothing is passed over in silence. */
  readonly hear: (frame: Frame, sender: PeerName, record: WireRecord) => boolean;
  /** Asks whether a session of this sender is one that was greeted: only then a frame of it is looked at. */
  readonly isGreeted: (sender: PeerName, sessionId: number) => boolean;
  /** What a frame shows its sender to be: by the go it begins with, or by one that came before; nil when it shows nothing. */
  readonly standingBy: (frame: Frame, sender: PeerName) => Standing | undefined;
}

/** A hello of mine whose reply is awaited. */
interface OwnHello extends Greeted {
  readonly sessionId: number;
  readonly nonce: string;
  readonly federation: Federation;
  readonly until: number;
}

/** A hello of somebody else that was good, and what has become of it. */
interface TheirHello extends ProvedHello {
  readonly sessionId: number;
  readonly initiatorNonce: string;
  readonly responderNonce: string;
  readonly until: number;
  /** Nil until his go was good. */
  standing: Standing | undefined;
}

/** Builds the handshake of one client. Called by: trust.createTrust. */
export function createHandshake(deps: HandshakeDeps): Handshake {
  const { roster, standings, gateReport, uptime } = deps;
  const own = createUnfinished<OwnHello>(uptime);
  const theirs = createUnfinished<TheirHello>(uptime);
  const mayAskAgain = createRareAnswers(HELLO_SECONDS, uptime);
  const allowance = createTokenBucket(MAX_HELLOS, 1, uptime);

  /**
   * A hash of my guild's name: it tells those who know the guild whose leaving ends this.
   * Called by: handshake.answer, handshake.onReply.
   */
  const ownGuild = (): number => hash32(roster.ownGuild() ?? "");

  /** Its sender may be anybody: nobody learns of it but the log. Called by: handshake.onHello, handshake.onReply. */
  const drop = (sender: PeerName, reason: string, frame: Frame): void => {
    gateReport.dropMessage("sender", sender, reason, frame.body);
  };

  /**
   * A hello is good for this session and this moment only, so that each is made anew.
   * Called by: bridgeEngine.probe, greeter.sayHello.
   */
  const greet = (peer: PeerName, sessionId: number, greeted: Greeted): boolean => {
    const federation = standings.federation();
    const initiator = roster.ownName();
    if (federation === undefined || initiator === undefined || !isProvingKey(federation.key) || standings.isStruckOff(peer)) return false;
    const nonce = deps.randomBytes(NONCE_BYTES);
    const serverTime = deps.serverTime();
    const mac = helloMac(federation.key, { initiator, responder: peer }, sessionId, serverTime, nonce);
    if (!own.put(peer, { ...greeted, sessionId, nonce, federation, until: uptime() + HANDSHAKE_SECONDS })) return false;
    deps.sendControl(peer, sessionId, true, { name: "hello", body: { serverTime, nonce, mac } }, greeted.onGone);
    return true;
  };

  /** Few of one sender and few of all are looked at, because anybody may send them. Called by: handshake.hear. */
  const onHello = (frame: Frame, sender: PeerName, hello: RecordByName["hello"]): void => {
    if (!frame.fromInitiator || !mayAskAgain(sender) || !allowance.take()) {
      drop(sender, "a hello too many", frame);
      return;
    }
    deps.run(() => {
      const judged = deps.judgeHello(frame.sessionId, sender, hello);
      const isAnswered = judged.ok && answer(frame.sessionId, sender, hello.nonce, judged);
      if (!isAnswered) drop(sender, judged.ok ? "a hello, and too many are under way" : judged.reason, frame);
    });
  };

  /** From here on one session of the sender is awaited. Called by: handshake.onHello. */
  const answer = (
    sessionId: number,
    initiator: PeerName,
    initiatorNonce: string,
    { value: { federation, isFormer } }: Extract<Outcome<ProvedHello>, { ok: true }>,
  ): boolean => {
    const responderNonce = deps.randomBytes(NONCE_BYTES);
    const nonces = { initiatorNonce, responderNonce };
    const until = uptime() + HANDSHAKE_SECONDS;
    if (!theirs.put(initiator, { sessionId, ...nonces, federation, isFormer, until, standing: undefined })) return false;
    const guild = ownGuild();
    const mac = replyMac(federation.key, { initiator, responder: roster.ownName() ?? "" }, nonces, guild);
    deps.sendControl(initiator, sessionId, false, { name: "reply", body: { nonce: responderNonce, guild, mac } });
    return true;
  };

  /** The first reply that is good is the last that is looked at. Called by: handshake.hear. */
  const onReply = (frame: Frame, sender: PeerName, reply: RecordByName["reply"]): void => {
    const hello = own.get(sender);
    if (hello === undefined || hello.sessionId !== frame.sessionId || frame.fromInitiator) {
      drop(sender, "a reply to no hello", frame);
      return;
    }
    const nonces = { initiatorNonce: hello.nonce, responderNonce: reply.nonce };
    const speakers = { initiator: roster.ownName() ?? "", responder: sender };
    const standing = { kind: "partner", federation: hello.federation, guild: reply.guild } as const;
    if (replyMac(hello.federation.key, speakers, nonces, reply.guild) !== reply.mac || !standings.holds(sender, standing)) {
      drop(sender, "a reply that proves nothing", frame);
      return;
    }
    own.forget(sender);
    deps.links.add(sender, standing);
    const guild = ownGuild();
    hello.onProved({ standing, go: { guild, mac: goMac(hello.federation.key, nonces, guild) } });
  };

  /**
   * The go stands whole in the first frame of the first turn; before it no frame of the session is kept.
   * Called by: handshake.standingBy.
   */
  const provedBy = (frame: Frame, sender: PeerName, hello: TheirHello): Standing | undefined => {
    const go = frame.index === 1 && frame.fromInitiator ? firstRecord(frame.body, "go") : undefined;
    if (go === undefined || goMac(hello.federation.key, hello, go.guild) !== go.mac) return undefined;
    const { federation } = hello;
    if (hello.isFormer) return { kind: "former", federation };
    const standing = { kind: "partner", federation, guild: go.guild } as const;
    if (standings.holds(sender, standing)) deps.links.add(sender, standing);
    return standing;
  };

  return {
    greet,
    /** False for what is no part of a handshake. Called by: outsiders.isHandshake, receiver.onSessionControl. */
    hear: (frame, sender, record) => {
      if (record.name === "hello") onHello(frame, sender, record.body);
      else if (record.name === "reply") onReply(frame, sender, record.body);
      else return false;
      return true;
    },
    /** Also a session that was refused: its frames may come again. Called by: outsiders.isOfProvedSession. */
    isGreeted: (sender, sessionId) => theirs.get(sender)?.sessionId === sessionId,
    /**
     * A proof that was good is not good any more where the key has changed, or who gave it was struck off.
     * Called by: entrance.createEntrance.
     */
    standingBy: (frame, sender) => {
      const hello = theirs.get(sender);
      if (hello === undefined || hello.sessionId !== frame.sessionId) return undefined;
      hello.standing ??= provedBy(frame, sender, hello);
      const { standing } = hello;
      return standing !== undefined && standings.holds(sender, standing) ? standing : undefined;
    },
  };
}

/** Handshakes of one direction that are not finished, one for each player. @noSelf */
interface Unfinished<One> {
  readonly get: (peer: PeerName) => One | undefined;
  /** Takes the place of one with the same player; false when there are too many. */
  readonly put: (peer: PeerName, one: One) => boolean;
  readonly forget: (peer: PeerName) => void;
}

/** Builds an empty list of handshakes. Called by: handshake.createHandshake. */
function createUnfinished<One extends { readonly until: number }>(uptime: (this: void) => number): Unfinished<One> {
  let list: { readonly peer: PeerName; readonly one: One }[] = [];

  return {
    /**
     * What has taken too long is no handshake any more.
     * Called by: handshake.isGreeted, handshake.onReply, handshake.standingBy.
     */
    get: (peer) => list.find((other) => other.peer === peer && other.one.until > uptime())?.one,
    /** Who was greeted longest ago gives way. Called by: handshake.answer, handshake.greet. */
    put: (peer, one) => {
      list = list.filter((other) => other.peer !== peer && other.one.until > uptime());
      if (list.length >= MAX_HANDSHAKES) return false;
      list.push({ peer, one });
      return true;
    },
    /** Its session has begun, or never will. Called by: handshake.onReply. */
    forget: (peer) => {
      list = list.filter((other) => other.peer !== peer);
    },
  };
}
