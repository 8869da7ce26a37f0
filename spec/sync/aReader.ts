/** A reader of the peer's records, for specs of what each of them means. */
import { packResidues } from "../../src/wire/residuePacking";
import { createClosingProof } from "../../src/sync/closingProof";
import { createRecordHandlers } from "../../src/sync/recordHandlers";
import type { SessionEvent } from "../../src/sync/session";
import type { SessionContext, SessionStart } from "../../src/sync/sessionContext";
import type { PackedResidues, TableSummary, WireRecord } from "../../src/wire/protocol";
import { noCompressor } from "../wire/samples";
import { aCopy } from "./aCopy";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

export const BOB = "Bob-Realm";
export const DAMAGED: SessionEvent = { type: "Failed", reason: "damaged" };
export const NO_RESIDUES: PackedResidues = { count: 0, text: "" };
/** The hashes of nothing. */
export const NO_SCOPE = { guilds: [], federation: 0 };

/** A reader of Bob's records, with what it decided and what it left to others. */
export interface Reader {
  readonly session: SessionContext;
  readonly handle: (this: void, ...records: WireRecord[]) => void;
  readonly events: SessionEvent[];
  readonly done: string[];
  readonly muted: string[];
  /** What the gate dropped: the guard, the sender and what it was. */
  readonly dropped: string[];
}

/** A reader over a copy with the news a and b, for a session that nobody else works on. Called by: specs. */
export function aReader(start: Partial<SessionStart> = {}, compressor = noCompressor): Reader {
  const events: SessionEvent[] = [];
  const done: string[] = [];
  const muted: string[] = [];
  const dropped: string[] = [];
  const session = aSession({ peer: BOB, ...start });
  const { portraits } = aCopy({ news: { a: anEntry("a", NOW), b: anEntry("b", NOW) } });
  const handleRecord = createRecordHandlers({
    gateReport: { dropMessage: (guard, peer, what) => void dropped.push(`${guard} ${peer}: ${what}`) },
    compressor,
    breathe: () => undefined,
    proof: createClosingProof(portraits),
    manager: {
      applyEntries: (_session, tableName, entries) => void done.push(`apply ${tableName} ${entries.map(({ id }) => id).join(" ")}`),
      noteRefusedThere: (_session, tableName, refused) => {
        for (const { id } of refused) done.push(`refused ${tableName} ${id}`);
      },
    },
    heldAt: () => undefined,
    idsAt: (_session, tableName, position) => (position === 9 ? [`${tableName} at nine`] : []),
    serverTime: () => NOW,
    currentScope: () => session.scope,
    dispatch: (_session, event) => void events.push(event),
    onOpening: ({ mode }) => void done.push(`opened ${mode.days}`),
    onProgress: () => void done.push("progress"),
    mute: (peer) => void muted.push(peer),
  });
  return {
    session,
    /** Hands a record to the reader. Called by: specs. */
    handle: (...records) => {
      for (const record of records) handleRecord(session, record);
    },
    events,
    done,
    muted,
    dropped,
  };
}

/** Numbers as a record carries them. Called by: specs. */
export function packed(...residues: number[]): PackedResidues {
  return { count: residues.length, text: packResidues(residues) };
}

/** The digests that Alice's session would say now. Called by: specs. */
export function ownSummaries({ session }: Reader): TableSummary[] {
  return aCopy({ news: { a: anEntry("a", NOW), b: anEntry("b", NOW) } })
    .portraits.of(session)
    .summaries(session.excludedByTable);
}

/** The digests of somebody who holds one more of the news. Called by: specs. */
export function otherSummaries({ session }: Reader): TableSummary[] {
  const news = { a: anEntry("a", NOW), b: anEntry("b", NOW), c: anEntry("c", NOW) };
  return aCopy({ news }).portraits.of(session).summaries(session.excludedByTable);
}
