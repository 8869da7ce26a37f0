import { ALL, daysMode } from "../../src/model/syncMode";
import type { SavedVisits, Unfinished } from "../../src/sync/unfinished";
import { createUnfinished, MAX_RESUMES, RESUME_SECONDS } from "../../src/sync/unfinished";
import type { Visit } from "../../src/sync/visits";

const BOB: Visit = { peer: "Bob-Realm", mode: ALL };
const EVE: Visit = { peer: "Eve-Realm", mode: daysMode(7) };

/** One login over saved visits: who is visited, and what stays open. Called by: specs. */
function aLogin(
  saved: SavedVisits,
  open: Visit[] = [],
  guild = "Lions-Realm",
): { unfinished: Unfinished; visited: Visit[]; resumed: number[]; pass: (this: void, seconds: number) => void } {
  let secondsInWorld = 0;
  const visited: Visit[] = [];
  const resumed: number[] = [];
  const unfinished = createUnfinished({
    saved,
    openVisits: () => open,
    visit: (visit) => void visited.push(visit),
    readyGuild: () => guild,
    onForeign: () => void resumed.push(-1),
    onResumed: () => void resumed.push(visited.length),
  });
  /** Some time goes by. Called by: specs. */
  const pass = (seconds: number): void => {
    secondsInWorld += seconds;
    unfinished.tick(secondsInWorld);
  };
  return { unfinished, visited, resumed, pass };
}

describe("visits that a logout cuts off", () => {
  it("begin again a while after the next login, in their order and modes, once", () => {
    const saved: SavedVisits = {};
    aLogin(saved, [BOB, EVE]).unfinished.onLogout();
    const next = aLogin(saved);
    next.pass(RESUME_SECONDS - 1);
    assert.are.same([], next.visited);
    next.pass(1);
    next.pass(100);
    assert.are.same([BOB, EVE], next.visited);
    assert.are.same([2], next.resumed);
  });

  it("are nobody else's: a character of another guild drops them, and the round they belong to", () => {
    const saved: SavedVisits = {};
    const first = aLogin(saved, [BOB]);
    first.pass(RESUME_SECONDS);
    first.unfinished.onLogout();
    const other = aLogin(saved, [], "Bears-Realm");
    other.pass(RESUME_SECONDS);
    assert.are.same([[], [-1, 0]], [other.visited, other.resumed]);
    other.unfinished.onLogout();
    assert.are.same({}, saved);
  });

  it("are not remembered when nothing is open", () => {
    const saved: SavedVisits = { visits: [{ peer: "Bob-Realm", days: 0 }], resumes: 1 };
    const login = aLogin(saved);
    login.pass(RESUME_SECONDS);
    login.unfinished.onLogout();
    assert.are.same({}, saved);
  });

  it("stay open when the next logout comes first", () => {
    const saved: SavedVisits = {};
    aLogin(saved, [BOB]).unfinished.onLogout();
    aLogin(saved).unfinished.onLogout();
    assert.are.same([{ peer: "Bob-Realm", days: 0 }], saved.visits);
  });

  it("are taken up three times, and then no more", () => {
    const saved: SavedVisits = {};
    aLogin(saved, [BOB]).unfinished.onLogout();
    for (const number of $range(1, MAX_RESUMES + 1)) {
      const login = aLogin(saved, [BOB]);
      login.pass(RESUME_SECONDS);
      assert.are.same(number <= MAX_RESUMES ? [BOB] : [], login.visited);
      login.unfinished.onLogout();
    }
  });

  it("are nobody's where the saved file is damaged", () => {
    for (const visits of [5, [1], [{ peer: 1, days: 7 }], [{ peer: "Bob-Realm", days: -1 }], [{ peer: "Bob-Realm" }]]) {
      const login = aLogin({ visits } as unknown as SavedVisits);
      login.pass(RESUME_SECONDS);
      assert.are.same([], login.visited);
    }
  });
});
