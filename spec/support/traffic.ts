/** What a player's messages cost. */
import type { SentMessage } from "./network";

/** Bytes that every message costs beyond its text, by the usual account of addons. */
const OVERHEAD_BYTES = 40;

export interface Traffic {
  readonly messages: number;
  readonly bytes: number;
}

/** Messages and bytes (text and 40 for each message) of one player by prefix. Called by: client.traffic. */
export function trafficOf(transcript: readonly SentMessage[], player: string): Record<string, Traffic> {
  const trafficByPrefix: Record<string, Traffic> = {};
  for (const { from, prefix, text } of transcript) {
    if (from !== player) continue;
    const before = trafficByPrefix[prefix] ?? { messages: 0, bytes: 0 };
    trafficByPrefix[prefix] = { messages: before.messages + 1, bytes: before.bytes + text.length + OVERHEAD_BYTES };
  }
  return trafficByPrefix;
}
