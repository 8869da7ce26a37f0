/** A player who drives a session by hand: every record is his choice, and the frames around them are right. */
import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import { TABLE_NAMES } from "../../src/model/tables";
import { hashesOf } from "../../src/sync/scopeHashes";
import { nextBatch } from "../../src/wire/batch";
import { encodeFrame } from "../../src/wire/frame";
import type { TableSummary, WireRecord } from "../../src/wire/protocol";
import { BULK_PREFIX } from "../../src/wire/protocol";
import { encodeRecords } from "../../src/wire/recordCodec";
import { textToFrames } from "../../src/wire/transfer";
import type { Client } from "../support/client";
import { LIONS } from "../support/entries";
import type { Said } from "../support/transcript";
import { clientCompressor, recordsIn } from "../support/transcript";
import type { Battlefield } from "./battlefield";
import { ALICE, whisper } from "./battlefield";

/** For Alice to take a turn and answer it. */
const TURN_SECONDS = 4;

/** @noSelf */
export interface Liar {
  /** Begins a session as honest players do. */
  readonly begin: () => void;
  /** Says records as one transfer. */
  readonly say: (records: readonly WireRecord[], endOfTurn?: boolean) => void;
  /** Says a text as one transfer, whatever stands in it. */
  readonly sayText: (text: string, endOfTurn?: boolean) => void;
  /** Begins, and brings entries of a table as honest players do; Alice has judged them afterwards. */
  readonly bring: (tableName: TableName, entries: readonly Entry[]) => void;
  /** What Alice has said to him so far. */
  readonly answers: () => readonly Said[];
}

/** Nothing is held, which lets the other side believe in any difference. */
const NOTHING = { count: 0, low: 0, high: 0 };
/** He knows of a partner's guild, too; where Alice does not, that means nothing. */
const PARTNERS = "Tigers-Ragnaros";
const NO_RESIDUES = { count: 0, text: "" };

/** Builds a liar with a session id of his choice, towards Alice. Called by: specs. */
export function aLiar(field: Battlefield, player: Client, sessionId: number): Liar {
  const { world } = field;
  let nextIndex = 1;

  /** In frames that are numbered as they should be. Called by: liar.say. */
  const sayText = (text: string, endOfTurn = true): void => {
    const cut = textToFrames(text, { sessionId, nonce: 0, fromInitiator: true }, nextIndex, endOfTurn);
    if (!cut.ok) return;
    nextIndex += cut.value.length;
    for (const frame of cut.value) whisper(field, player, encodeFrame(frame), BULK_PREFIX);
    world.advance(TURN_SECONDS);
  };
  /** Any records. Called by: liar.begin, liar.bring. */
  const say = (records: readonly WireRecord[], endOfTurn = true): void => {
    sayText(encodeRecords(records), endOfTurn);
  };
  /** Opening and request, with digests of an empty copy. Called by: liar.bring. */
  const begin = (): void => {
    say([openingBy(player.name), requestAt(math.floor(world.serverTime()))]);
  };

  return {
    begin,
    say,
    sayText,
    /** As in turn 5 of an honest session, for one table. Called by: specs. */
    bring: (tableName, entries) => {
      begin();
      const items = entries.map((entry) => ({ entry }));
      let place = 0;
      while (place < items.length) {
        const { text, next } = nextBatch(items, place, clientCompressor);
        say([requestOf(tableName), { name: "entries", body: { tableName, batch: text } }], next >= items.length);
        place = next;
      }
    },
    /** Read off the network, as he would read them. Called by: specs. */
    answers: () => recordsIn(world.messages().filter(({ from, to }) => from === ALICE && to === player.name)),
  };
}

/** How an honest session begins. Called by: liar.begin. */
export function openingBy(user: string): WireRecord {
  return { name: "opening", body: { user, days: 0 } };
}

/** A request for everything, by lists, from somebody who holds nothing. Called by: liar.begin. */
export function requestAt(serverTime: number): WireRecord {
  const guilds = new LuaSet<string>();
  for (const guildName of [LIONS, PARTNERS]) guilds.add(guildName);
  const scope = hashesOf({ ownGuild: LIONS, guilds });
  const summaries = TABLE_NAMES.map((tableName): TableSummary => ({ tableName, window: NOTHING, older: NOTHING }));
  return { name: "request", body: { serverTime, cutOff: 0, rung: "list", salt: 0, scope, summaries } };
}

/** Asks for nothing of a table, which makes it the one at work. Called by: liar.bring. */
export function requestOf(tableName: TableName): WireRecord {
  return { name: "entriesRequest", body: { tableName, everything: false, isLastTable: false, wanted: NO_RESIDUES, outlines: "" } };
}
