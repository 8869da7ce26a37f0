import { isDeputy, mayBeDeputy } from "../../src/upkeep/deputy";
import { aRig } from "./rig";

interface Situation {
  readonly rank?: number;
  readonly online?: readonly string[];
  readonly ranks?: Readonly<Record<string, number>>;
  readonly isOff?: boolean;
  readonly isLoaded?: boolean;
}

/** Asks Alice's client whether the office is its own, or could be. Called by: specs. */
function isAlice(isHers: typeof isDeputy, { rank = 1, online = [], ranks = {}, isOff = false, isLoaded = true }: Situation): boolean {
  const rig = aRig();
  rig.rank = rank;
  rig.isLoaded = isLoaded;
  for (const [name, index] of pairs(ranks)) rig.ranks[name] = index;
  return isHers({ roster: rig.roster, users: { isUser: () => true, onlineUsers: () => online }, isOn: () => !isOff });
}

describe("the client that writes for others", () => {
  const cases: readonly (readonly [string, Situation, boolean])[] = [
    ["is an officer's, alone in the guild", {}, true],
    ["is the guild master's", { rank: 0 }, true],
    ["is no ordinary member's", { rank: 2 }, false],
    ["is that of the lowest name", { online: ["Aaron-Ragnaros"], ranks: { "Aaron-Ragnaros": 1 } }, false],
    ["is not that of a lower name without the rank", { online: ["Aaron-Ragnaros"], ranks: { "Aaron-Ragnaros": 2 } }, true],
    ["is not that of a lower name whose rank is unknown", { online: ["Aaron-Ragnaros"] }, true],
    ["is not that of a higher name", { online: ["Alice-Ragnaros", "Bob-Ragnaros"], ranks: { "Bob-Ragnaros": 0 } }, true],
    ["is nobody's who wants nothing done by itself", { isOff: true }, false],
    ["is nobody's who does not know the guild's list", { isLoaded: false }, false],
  ];
  for (const [title, situation, expected] of cases) {
    it(title, () => {
      assert.are.equal(expected, isAlice(isDeputy, situation));
    });
  }

  it("could be that of any officer who lets it act and knows the guild's list", () => {
    const before: Situation = { online: ["Aaron-Ragnaros"], ranks: { "Aaron-Ragnaros": 1 } };
    const situations: readonly Situation[] = [before, { rank: 2 }, { isOff: true }, { isLoaded: false }];
    assert.are.same(
      [true, false, false, false],
      situations.map((situation) => isAlice(mayBeDeputy, situation)),
    );
  });
});
