/**
 * The proofs of a handshake: each an HMAC-SHA-256 under the federation's key over what it is, who says it to whom, and what makes it
 * good for this one time. No proof can serve as another, for another player, or in another session.
 */
import type { PeerName } from "../model/peerName";
import { hmacSha256 } from "../wire/hmac";
import { MAC_BYTES } from "../wire/protocol";

/** Of a shorter key nobody's knowledge proves anything; nobody is a partner by it. */
export const LEAST_KEY_DIGITS = 32;

/** Who speaks to whom: the initiator says hello and go, the responder replies. */
export interface Speakers {
  readonly initiator: PeerName;
  readonly responder: PeerName;
}

/** Nonces of both sides. */
export interface Nonces {
  readonly initiatorNonce: string;
  readonly responderNonce: string;
}

/** Asks whether a key can prove anything. Called by: handshake.greet, helloJudge.federationsAskedFor. */
export function isProvingKey(key: string): boolean {
  return key.length >= LEAST_KEY_DIGITS;
}

/** The proof in a first message. Called by: handshake.greet, helloJudge.createHelloJudge. */
export function helloMac(key: string, speakers: Speakers, sessionId: number, serverTime: number, nonce: string): string {
  return proof(key, ["GH hello", speakers.initiator, speakers.responder, tostring(sessionId), tostring(serverTime), nonce]);
}

/** The proof of who answers it; `guild` is the hash of his guild. Called by: handshake.answer, handshake.onReply. */
export function replyMac(key: string, speakers: Speakers, { initiatorNonce, responderNonce }: Nonces, guild: number): string {
  return proof(key, ["GH reply", speakers.initiator, speakers.responder, tostring(guild), initiatorNonce, responderNonce]);
}

/**
 * The proof that the answer was read by who asked for it; `guild` is the hash of his guild.
 * Called by: handshake.onReply, handshake.provedBy.
 */
export function goMac(key: string, { initiatorNonce, responderNonce }: Nonces, guild: number): string {
  return proof(key, ["GH go", tostring(guild), initiatorNonce, responderNonce]);
}

/**
 * Names hold no line breaks, and nonces, which may, have one length and stand last: no two proofs are of one text.
 * Called by: proofMac.goMac, proofMac.helloMac, proofMac.replyMac.
 */
function proof(key: string, parts: readonly string[]): string {
  return string.sub(hmacSha256(key, table.concat(parts as string[], "\n")), 1, MAC_BYTES);
}
