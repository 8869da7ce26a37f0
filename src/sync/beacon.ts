/**
 * What I hold, in one message for the whole guild: digests, and symbols of the sketch of everything, as many as the message has room for.
 * The salt is that of the day, so that the symbols are the same for every listener and are computed once.
 */
import { cutText } from "../model/shownText";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import { saltOfDay } from "../reconcile/position";
import type { PackedResidues, RecordByName } from "../wire/protocol";
import { MAX_VERSION_BYTES } from "../wire/protocol";
import { encodeRecords } from "../wire/recordCodec";
import { packResidues } from "../wire/residuePacking";
import type { Portraits } from "./portraits";
import { scopeHash } from "./scopeHashes";
import { symbolsBeside } from "./symbolRoom";
import type { View } from "./view";

export type Beacon = RecordByName["here"];

const NO_SYMBOLS: PackedResidues = { count: 0, text: "" };
const NOTHING_LEFT_OUT = new LuaMap<TableName, LuaSet<string>>();

/** All tables: what a beacon sketches. */
export const EVERY_TABLE = new LuaSet<TableName>();
for (const tableName of TABLE_NAMES) EVERY_TABLE.add(tableName);

/** @noSelf */
export interface BeaconMakerDeps {
  readonly portraits: Pick<Portraits, "of" | "pointsOf">;
  /** Of this addon. */
  readonly addonVersion: string;
  readonly serverTime: () => number;
  readonly isBusy: () => boolean;
  readonly isBridge: () => boolean;
  /** The player allows what nobody asked for. */
  readonly isAutomatic: () => boolean;
}

/** @noSelf */
export interface BeaconMaker {
  /** Digests alone; breathes. */
  readonly brief: (scope: Scope) => Beacon;
  /** With symbols; breathes. */
  readonly full: (scope: Scope) => Beacon;
}

/**
 * Everything in a scope, as it is seen at a server time.
 * Called by: beacon.brief, beacon.symbolsOf, beaconReading.pointsUnder, presenceEngine.knownSummaries,
 * presenceEngine.summaries.
 */
export function everythingIn(scope: Scope, serverTime: number): View {
  return { scope, cutOff: 0, requestTime: serverTime };
}

/** Builds the maker over the portraits of the tables. Called by: presenceEngine.createPresenceEngine. */
export function createBeaconMaker(deps: BeaconMakerDeps): BeaconMaker {
  const { portraits, serverTime } = deps;
  const version = cutText(deps.addonVersion, MAX_VERSION_BYTES);

  /** What I hold now, and how I am. Called by: beacon.full, presence.withHoldings. */
  const brief = (scope: Scope): Beacon => ({
    version,
    scope: scopeHash(scope),
    isBusy: deps.isBusy(),
    isBridge: deps.isBridge(),
    isAutomatic: deps.isAutomatic(),
    salt: saltOfDay(serverTime()),
    summaries: portraits.of(everythingIn(scope, serverTime())).summaries(NOTHING_LEFT_OUT),
    symbols: NO_SYMBOLS,
  });

  /** Symbols that a beacon with these digests has room for. Called by: beacon.full. */
  const roomOf = (bare: Beacon): number => symbolsBeside(encodeRecords([{ name: "here", body: bare }]).length);

  /** The first symbols of everything; breathes. Called by: beacon.full. */
  const symbolsOf = (scope: Scope, salt: number, count: number): number[] =>
    portraits.pointsOf(everythingIn(scope, serverTime()), salt).sketchOf("seconds", EVERY_TABLE).symbols(count);

  return {
    brief,
    /**
     * Entries may come while symbols are computed for the first time. The second look takes them in, and is so short that digests and
     * symbols are of one moment.
     * Called by: beaconSpeaker.say.
     */
    full: (scope) => {
      const before = brief(scope);
      const room = roomOf(before);
      symbolsOf(scope, before.salt, room);
      const symbols = symbolsOf(scope, before.salt, room);
      const bare = { ...brief(scope), salt: before.salt };
      const fitting = symbols.slice(0, roomOf(bare));
      return { ...bare, symbols: { count: fitting.length, text: packResidues(fitting) } };
    },
  };
}
