/** Records of every kind with parts as honest players send them. */
import { FAILURE_REASONS } from "../../src/model/result";
import { TABLE_NAMES } from "../../src/model/tables";
import type { PackedResidues, RecordByName, TableSummary, WireRecord } from "../../src/wire/protocol";
import { MAC_BYTES, NONCE_BYTES, RUNGS } from "../../src/wire/protocol";
import { encodeMetadata } from "../../src/wire/listing";
import { packResidues } from "../../src/wire/residuePacking";
import type { Dice } from "../support/dice";
import { anyText, noCompressor } from "../wire/samples";
import { anyOf } from "./mutations";

const RESIDUE_STEPS = 67108859;
const NOW = 1795372200;

/**
 * One or several of each kind.
 * Called by: links.conversation, records.createRecordTarget, records.createTransferTarget.
 */
export function someRecords(dice: Dice): WireRecord[] {
  const scope = { federation: dice.roll(2 ** 31), guilds: [dice.roll(2 ** 31), 0, dice.roll(2 ** 31)] };
  const summaries = someSummaries(dice);
  const tableName = anyOf(TABLE_NAMES, dice);
  const listing = encodeMetadata([{ id: "20261122183000-4f2a", lastUpdated: NOW + 0.5 }], noCompressor);
  return [
    { name: "opening", body: { user: "Bob-Realm", days: dice.roll(3650) } },
    ...RUNGS.map((rung): WireRecord => ({
      name: "request",
      body: { serverTime: NOW, cutOff: NOW - 86400.5, rung, salt: dice.roll(65536) - 1, scope, summaries },
    })),
    { name: "summary", body: { scope, summaries, estimate: anyText(dice, 40), symbols: residues(dice, 55) } },
    { name: "symbolsRequest", body: { from: 55, count: dice.roll(500) } },
    { name: "symbols", body: { from: dice.roll(100), symbols: residues(dice, 20) } },
    { name: "metadataRequest", body: { tableName } },
    { name: "metadata", body: { tableName, isLast: dice.chance(50), listing } },
    { name: "entriesRequest", body: { tableName, everything: false, isLastTable: true, wanted: residues(dice, 12), outlines: "" } },
    { name: "entries", body: { tableName, batch: anyText(dice, 60) } },
    { name: "tableDone", body: { tableName, applied: 12, refused: listing, unresolved: residues(dice, 2), scope } },
    { name: "tableDone", body: { tableName, applied: 0, refused: "", unresolved: residues(dice, 0), scope: undefined } },
    { name: "closing", body: { hasRefusals: true, isFinal: false, excluded: [{ tableName, ids: ["a", "b c"] }], summaries } },
    { name: "status", body: { isAsking: true, expected: dice.roll(300), holes: [1, 7, 20] } },
    { name: "busy", body: { seconds: dice.roll(100) } },
    { name: "unknown", body: {} },
    { name: "stopped", body: { reason: anyOf(FAILURE_REASONS, dice) } },
    { name: "who", body: {} },
    { name: "go", body: { guild: dice.roll(2 ** 31), mac: textOf(dice, MAC_BYTES) } },
    { name: "hello", body: { serverTime: NOW, nonce: textOf(dice, NONCE_BYTES), mac: textOf(dice, MAC_BYTES) } },
    { name: "reply", body: { nonce: textOf(dice, NONCE_BYTES), guild: dice.roll(2 ** 31), mac: textOf(dice, MAC_BYTES) } },
    { name: "here", body: aBeacon(dice, summaries) },
    { name: "wanted", body: { peerHash: dice.roll(2 ** 31), salt: dice.roll(65536) - 1, wanted: residues(dice, 8) } },
  ];
}

/** What a player says of himself to the guild. Called by: recordSamples.someRecords. */
function aBeacon(dice: Dice, summaries: readonly TableSummary[]): RecordByName["here"] {
  const symbols = residues(dice, 50);
  const salt = dice.roll(65536) - 1;
  return {
    version: "1.0.0",
    scope: dice.roll(2 ** 31),
    isBusy: dice.chance(50),
    isBridge: dice.chance(50),
    isAutomatic: dice.chance(50),
    salt,
    summaries,
    symbols,
  };
}

/** So many bytes of any kind. Called by: recordSamples.someRecords. */
function textOf(dice: Dice, bytes: number): string {
  return string.sub(string.rep(`${anyText(dice, bytes)}.`, bytes), 1, bytes);
}

/** Packed numbers, all of them possible. Called by: recordSamples.aBeacon, recordSamples.someRecords. */
function residues(dice: Dice, count: number): PackedResidues {
  const numbers: number[] = [];
  for (const place of $range(0, count - 1)) numbers[place] = dice.roll(RESIDUE_STEPS) - 1;
  return { count, text: packResidues(numbers) };
}

/** What a player says he holds. Called by: recordSamples.someRecords. */
function someSummaries(dice: Dice): TableSummary[] {
  return TABLE_NAMES.map((tableName) => ({
    tableName,
    window: { count: dice.roll(900), low: dice.roll(RESIDUE_STEPS) - 1, high: dice.roll(RESIDUE_STEPS) - 1 },
    older: { count: 0, low: 0, high: 0 },
  }));
}
