import { scopeOf } from "../../src/model/scope";
import { TABLE_NAMES } from "../../src/model/tables";
import { saltOfDay } from "../../src/reconcile/position";
import type { Beacon, BeaconMaker } from "../../src/sync/beacon";
import { createBeaconMaker } from "../../src/sync/beacon";
import { controlFrame, encodeFrame, MAX_FRAME_BYTES } from "../../src/wire/frame";
import { encodeRecords } from "../../src/wire/recordCodec";
import type { Copy } from "./aCopy";
import { aCopy } from "./aCopy";
import { anEntry, GUILD, NOW } from "./rig";

const SCOPE = scopeOf(GUILD, {});

/** The maker of a copy's beacons, by an addon of this version. Called by: specs. */
function aMaker(copy: Copy, addonVersion = "1.2.3"): BeaconMaker {
  return createBeaconMaker({
    portraits: copy.portraits,
    addonVersion,
    serverTime: () => copy.now,
    isBusy: () => true,
    isBridge: () => false,
    isAutomatic: () => true,
  });
}

/** Bytes of the one frame of a beacon; more than a frame has if it fits none. Called by: specs. */
function frameBytes(beacon: Beacon): number {
  const frame = controlFrame({ sessionId: 0, nonce: 65535, fromInitiator: false }, encodeRecords([{ name: "here", body: beacon }]));
  return frame.ok ? encodeFrame(frame.value).length : math.huge;
}

describe("a beacon", () => {
  it("says version, state, salt of the day and digests, and in brief nothing else", () => {
    const copy = aCopy({ news: { a: anEntry("a", NOW - 5) } });
    const beacon = aMaker(copy).brief(SCOPE);
    assert.are.same(
      ["1.2.3", true, false, true, saltOfDay(NOW), 0],
      [beacon.version, beacon.isBusy, beacon.isBridge, beacon.isAutomatic, beacon.salt, beacon.symbols.count],
    );
    assert.are.same(
      TABLE_NAMES.map((tableName) => [tableName, tableName === "news" ? 1 : 0]),
      beacon.summaries.map(({ tableName, window }) => [tableName, window.count]),
    );
    const full = aMaker(copy).full(SCOPE);
    assert.are.same(beacon, { ...full, symbols: beacon.symbols });
  });

  for (const [what, counts, version] of [
    ["nothing", [0, 0, 0, 0, 0], ""],
    ["much of everything and a version that is too long", [130, 300, 130, 300, 1000], string.rep("v", 50)],
  ] as const) {
    it(`of a copy that holds ${what} fills one frame, with 45 symbols or more`, () => {
      const copy = aCopy();
      for (const [number, tableName] of ipairs(TABLE_NAMES)) {
        for (const place of $range(1, counts[number - 1] as number)) copy.store.put(tableName, anEntry(`e${place}`, NOW - place), "local");
      }
      const beacon = aMaker(copy, version).full(SCOPE);
      assert.is_true(frameBytes(beacon) <= MAX_FRAME_BYTES && frameBytes(beacon) > MAX_FRAME_BYTES - 4);
      assert.is_true(beacon.symbols.count >= 45);
    });
  }

  it("has symbols and digests of one moment, although an entry comes while symbols are computed", () => {
    const copy = aCopy({ news: { a: anEntry("a", NOW - 5) } });
    const maker = aMaker(copy);
    let breaths = 0;
    copy.breathe = () => {
      breaths += 1;
      if (breaths === 20) copy.store.put("news", anEntry("b", NOW - 4), "local");
    };
    const beacon = maker.full(SCOPE);
    assert.is_true(breaths > 20);
    assert.are.same(maker.full(SCOPE), beacon);
  });
});
