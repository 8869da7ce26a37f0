import { authorFraction, isFromFuture, isNewer, nextStamp } from "../../src/model/stamp";
import { NOW } from "../store/samples";

const ANN = "Ann-Realm";

describe("The fraction of an author", () => {
  it("is the contract's hash of his name", () => {
    assert.are.equal(1 / 1048576, authorFraction(""));
    assert.are.equal(66 / 1048576, authorFraction("A"));
    assert.are.equal((65 * 257 + 66 + 1) / 1048576, authorFraction("AB"));
  });

  it("lies above 0 and below 1 and settles most pairs", () => {
    const seen = new LuaSet<number>();
    let different = 0;
    for (const index of $range(1, 1000)) {
      const fraction = authorFraction(`Player${index}-Realm`);
      assert.is_true(fraction > 0 && fraction < 1);
      if (!seen.has(fraction)) different += 1;
      seen.add(fraction);
    }
    assert.is_true(different > 990, `${different}`);
  });

  it("survives beside seconds of 32 bits", () => {
    assert.are.equal(authorFraction(ANN), 4294967295 + authorFraction(ANN) - 4294967295);
  });
});

describe("The stamp of a local write", () => {
  const fraction = authorFraction(ANN);
  for (const [title, previous, expected] of [
    ["over nothing is the server's time", "none", NOW],
    ["over an old version is the server's time", 1000.5, NOW],
    ["over a version of this second is the next second", NOW + 0.9, NOW + 1],
    ["over a version 298 seconds ahead is its next second", NOW + 298.9, NOW + 299],
    ["over a version over 600 seconds ahead is the server's time", NOW + 600.1, NOW],
  ] as [string, number | "none", number][]) {
    it(title, () => {
      assert.are.equal(expected + fraction, nextStamp(previous === "none" ? undefined : previous, ANN, NOW));
    });
  }

  for (const ahead of [299, 299.5, 300, 600]) {
    it(`is refused over a version ${ahead} seconds ahead`, () => {
      assert.is_nil(nextStamp(NOW + ahead, ANN, NOW));
    });
  }
});

describe("A version", () => {
  it("is from the future from just over 600 seconds on", () => {
    assert.are.same([false, false, true], [isFromFuture(NOW, NOW), isFromFuture(NOW + 600, NOW), isFromFuture(NOW + 600.5, NOW)]);
  });

  for (const [title, offered, held, expected] of [
    ["is newer than nothing", 5, "none", true],
    ["is newer than an older one", 6, 5, true],
    ["is newer by a fraction", 5.25, 5.125, true],
    ["is not newer than an equal one", 5, 5, false],
    ["is not newer than a newer one", 5, 6, false],
    ["within the limit is newer than one from the future", 5, NOW + 601, true],
    ["600 seconds ahead counts", NOW + 600, 5, true],
  ] as [string, number, number | "none", boolean][]) {
    it(`${title}: ${expected ? "yes" : "no"}`, () => {
      assert.are.equal(expected, isNewer(offered, held === "none" ? undefined : held, NOW));
    });
  }
});
