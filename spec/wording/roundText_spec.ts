import { roundText } from "../../src/wording/roundText";
import type { RoundReport } from "../../src/model/roundReport";

const NOTHING: RoundReport = { inSync: 0, differing: 0, unreachable: 0, busy: 0, unfinished: 0, unvisited: 0, received: 0, sent: 0 };

describe("the line about a round", () => {
  it("counts users by how their visits ended, and what moved in all", () => {
    assert.are.equal(
      "3 users: 2 in sync, 1 unreachable; received 12, sent 3.",
      roundText({ ...NOTHING, inSync: 2, unreachable: 1, received: 12, sent: 3 }),
    );
  });

  it("has a word for every end", () => {
    assert.are.equal(
      "21 users: 1 in sync, 2 not identical, 3 unreachable, 4 busy, 5 not finished, 6 not visited; received 7, sent 8.",
      roundText({ inSync: 1, differing: 2, unreachable: 3, busy: 4, unfinished: 5, unvisited: 6, received: 7, sent: 8 }),
    );
  });

  it("speaks of one user as of one", () => {
    assert.are.equal("1 user: 1 in sync; received 0, sent 0.", roundText({ ...NOTHING, inSync: 1 }));
  });
});
