/**
 * Two sides that reconcile by sketches, without wire or store: entries by metadata, drawn by chance, and one round of what a session
 * does with a plan. Positions, salts, window and lies are the caller's choice.
 */
import type { Digest } from "../../src/model/digest";
import type { TableName } from "../../src/model/tables";
import type { Decoded } from "../../src/reconcile/decoder";
import { createDecoder } from "../../src/reconcile/decoder";
import { createDigestSum, equalDigests } from "../../src/reconcile/digest";
import type { HeldAt, LocalVersion, SketchPlan, Weighing } from "../../src/reconcile/planBySketch";
import { planBySketch } from "../../src/reconcile/planBySketch";
import type { PositionOf } from "../../src/reconcile/position";
import { createSketch, syndromeOf } from "../../src/reconcile/sketch";
import { breathless } from "../reconcile/fieldRig";

/** A version as it travels: a tombstone is one whose `deleted` is true. */
export interface Version {
  readonly tableName: TableName;
  readonly id: string;
  readonly lastUpdated: number;
  readonly deleted: boolean;
}

/** Versions by table and id, "table/id". */
export type Side = Record<string, Version>;

/** How both sides look at their entries. */
export interface Look {
  readonly positionOf: PositionOf;
  readonly weighing: Weighing;
  /** Older stamps are outside of the window. */
  readonly cutOff: number;
}

/** Symbols in the first summary of a round; more are taken two at a time. */
const FIRST_SYMBOLS = 6;
/** Enough for 30 differences: no two sides drawn here have more entries. */
export const MOST_SYMBOLS = 62;

/** The key of a version within a side. Called by: twoSides.aSide, twoSides.carryOut, twoSides.putNewer. */
export function keyOf(version: { tableName: TableName; id: string }): string {
  return `${version.tableName}/${version.id}`;
}

/** Versions as a side. Called by: specs. */
export function aSide(versions: readonly Version[]): Side {
  const side: Side = {};
  for (const version of versions) side[keyOf(version)] = version;
  return side;
}

/** The first symbols of a side's window. Called by: twoSides.planOf, twoSides.reconcileOnce. */
export function symbolsOf(side: Side, look: Look, count: number): number[] {
  const sketch = createSketch(breathless);
  for (const [, version] of pairs(side)) {
    if (version.lastUpdated >= look.cutOff) {
      sketch.add(look.positionOf(version.tableName, version.id), look.weighing.weightOf(version.lastUpdated));
    }
  }
  return sketch.symbols(count);
}

/**
 * The plan of the local side, from as many of the remote symbols as it takes; nil when they never become consistent.
 * Called by: twoSides.reconcileOnce.
 */
export function planOf(local: Side, remoteSymbols: readonly number[], look: Look): SketchPlan | undefined {
  const [heldAt, positions] = lookUp(local, look);
  const syndrome = syndromeOf(remoteSymbols, symbolsOf(local, look, remoteSymbols.length));
  const decoder = createDecoder(breathless);
  let taken = 0;
  let answer: Decoded = { kind: "moreSymbols", symbolCount: FIRST_SYMBOLS };
  while (answer.kind === "moreSymbols" && answer.symbolCount <= syndrome.length) {
    decoder.push(syndrome.slice(taken, answer.symbolCount));
    taken = answer.symbolCount;
    answer = decoder.decode(positions);
  }
  return answer.kind === "differences" ? planBySketch(answer.differences, heldAt, look.weighing) : undefined;
}

/**
 * One round: the local side learns what differs, requests and pushes. False when the sketch could not be read.
 * Called by: specs.
 */
export function reconcileOnce(local: Side, remote: Side, look: Look): boolean {
  const plan = planOf(local, symbolsOf(remote, look, MOST_SYMBOLS), look);
  if (plan === undefined) return false;
  carryOut(plan, local, remote, look);
  return true;
}

/**
 * Does what a plan says: a request is answered with every version in the window at its position, and what is held here and was not
 * answered with an equal or newer version is pushed.
 * Called by: twoSides.reconcileOnce.
 */
export function carryOut(plan: SketchPlan, local: Side, remote: Side, look: Look): void {
  const [heldThere] = lookUp(remote, look);
  const pushes: { tableName: TableName; id: string }[] = plan.pushes.slice();
  for (const { position, held } of plan.requests) {
    for (const version of heldThere(position)) if (version.isInWindow) putNewer(local, remote[keyOf(version)]);
    if (held?.isInWindow === true) pushes.push(held);
  }
  for (const pushed of pushes) putNewer(remote, local[keyOf(pushed)]);
}

/** Asks whether two sides hold the same versions. Called by: specs. */
export function areEqual(left: Side, right: Side): boolean {
  for (const [key, version] of pairs(left)) {
    const other = right[key];
    if (other?.lastUpdated !== version.lastUpdated || other.deleted !== version.deleted) return false;
  }
  for (const [key] of pairs(right)) if (left[key] === undefined) return false;
  return true;
}

/** Asks whether digests of both windows agree. Called by: specs. */
export function digestsAgree(local: Side, remote: Side, cutOff: number): boolean {
  return equalDigests(digestOf(local, cutOff), digestOf(remote, cutOff));
}

/** The digest of a side's window. Called by: twoSides.digestsAgree. */
function digestOf(side: Side, cutOff: number): Digest {
  const sum = createDigestSum();
  for (const [key, version] of pairs(side)) {
    if (version.lastUpdated >= cutOff) sum.add({ id: key, lastUpdated: version.lastUpdated });
  }
  return sum.digest();
}

/** Newest wins; an equal version is left alone. Called by: twoSides.carryOut. */
function putNewer(side: Side, version: Version | undefined): void {
  if (version === undefined) return;
  const held = side[keyOf(version)];
  if (held === undefined || version.lastUpdated > held.lastUpdated) side[keyOf(version)] = version;
}

/** All versions of a side by position, and the positions. Called by: twoSides.carryOut, twoSides.planOf. */
export function lookUp(side: Side, look: Look): LuaMultiReturn<[HeldAt, number[]]> {
  const versions = new LuaMap<number, LocalVersion[]>();
  const positions: number[] = [];
  for (const [, { tableName, id, lastUpdated }] of pairs(side)) {
    const position = look.positionOf(tableName, id);
    const there = versions.get(position) ?? [];
    there.push({ tableName, id, lastUpdated, isInWindow: lastUpdated >= look.cutOff });
    versions.set(position, there);
    positions.push(position);
  }
  return $multi((position) => versions.get(position) ?? [], positions);
}
