import type { MemberFacts } from "../../src/sync/ports";
import type { MemberRounds } from "../../src/upkeep/memberRounds";
import { createMemberRounds, RETRY_SECONDS, ROUND_SECONDS } from "../../src/upkeep/memberRounds";
import { BELIEF_SECONDS } from "../../src/upkeep/leavers";
import type { UpkeepRig } from "./rig";
import { ALICE, anEntry, aRig, GUILD } from "./rig";

/** With the chance of the rig, in the middle of its spread. */
const FIRST_SECONDS = 300;

interface Rounds {
  readonly rig: UpkeepRig;
  readonly rounds: MemberRounds;
  /** What the guild's list says; nil while it hides somebody. */
  list: readonly MemberFacts[] | undefined;
  looks: number;
  isOn: boolean;
  online: readonly string[];
  /** Lets time pass from the login on, looking every five seconds. */
  readonly passUntil: (this: void, seconds: number) => void;
}

/** So many members, Alice beside them. Called by: memberRounds_spec.roundsOver. */
function aList(count: number, level = 70): MemberFacts[] {
  const list: MemberFacts[] = [{ name: ALICE, class: "MAGE", level, rank: "Officer" }];
  for (const number of $range(1, count))
    list.push({ name: string.format("M%04d-Ragnaros", number), class: "ROGUE", level, rank: "Member" });
  return list;
}

/** Alice's client in a guild of so many others. Called by: specs. */
function roundsOver(count: number, rig = aRig()): Rounds {
  let uptime = 0;
  const all: Rounds = {
    rig,
    rounds: createMemberRounds({
      ...rig,
      users: { isUser: (name) => name === "M0001-Ragnaros", onlineUsers: () => all.online },
      isOn: () => all.isOn,
      readMembers: () => {
        all.looks += 1;
        return all.list;
      },
      uptime: () => uptime,
      run: (job) => {
        job();
        return true;
      },
      random: () => 0.5,
    }),
    list: aList(count),
    looks: 0,
    isOn: true,
    online: [],
    passUntil: (seconds) => {
      while (uptime < seconds) {
        uptime += 5;
        rig.now += 5;
        all.rounds.tick(uptime);
      }
    },
  };
  return all;
}

describe("the rounds for others", () => {
  it("begin some minutes after the login, and write 25 entries a minute, never Alice's or another user's", () => {
    const all = roundsOver(61);
    all.passUntil(FIRST_SECONDS - 5);
    assert.are.same([0, 0], [all.looks, all.rig.stored.length]);
    all.passUntil(FIRST_SECONDS + 5);
    assert.are.equal(25, all.rig.stored.length);
    all.passUntil(FIRST_SECONDS + 300);
    assert.are.same([1, 60], [all.looks, all.rig.stored.length]);
    assert.is_nil(all.rig.store.get("roster", ALICE));
    assert.is_nil(all.rig.store.get("roster", "M0001-Ragnaros"));
  });

  it("bring the entries up to date once a day, also after a reload", () => {
    const all = roundsOver(5);
    all.passUntil(FIRST_SECONDS + 10);
    assert.are.equal(4, all.rig.stored.length);
    all.list = aList(5, 71);
    const again = roundsOver(5, { ...all.rig, notebook: all.rig.notebook });
    again.list = all.list;
    again.passUntil(ROUND_SECONDS);
    assert.are.equal(4, all.rig.stored.length);
    all.rig.now += 86400;
    all.passUntil(FIRST_SECONDS + ROUND_SECONDS + 100);
    assert.are.equal(8, all.rig.stored.length);
  });

  it("say that a day is done only when all is written", () => {
    const all = roundsOver(61);
    all.passUntil(FIRST_SECONDS + 65);
    assert.are.equal(0, all.rig.notebook.of(GUILD).membersAt);
    all.passUntil(FIRST_SECONDS + 300);
    assert.are.not_equal(0, all.rig.notebook.of(GUILD).membersAt);
  });

  it("leave everything alone while the list hides somebody, and look again soon", () => {
    const all = roundsOver(5, aRig({ roster: [anEntry("Gone-Ragnaros")] }));
    const { list } = all;
    all.list = undefined;
    all.passUntil(FIRST_SECONDS + 10);
    assert.are.same([1, [], {}], [all.looks, all.rig.stored, all.rig.saved]);
    all.list = list;
    all.passUntil(FIRST_SECONDS + RETRY_SECONDS + 10);
    assert.are.same([2, 4], [all.looks, all.rig.stored.length]);
  });

  const idle: readonly (readonly [string, (this: void, all: Rounds) => void])[] = [
    ["the player wants nothing done by itself", (all) => (all.isOn = false)],
    ["he is no officer", (all) => (all.rig.rank = 2)],
  ];
  for (const [when, arrange] of idle) {
    it(`are not made where ${when}`, () => {
      const all = roundsOver(5);
      arrange(all);
      all.passUntil(FIRST_SECONDS + ROUND_SECONDS);
      assert.are.same([0, []], [all.looks, all.rig.stored]);
    });
  }

  it("are looks only while an officer of lower name is online, and know then who is gone and comes back", () => {
    const left = anEntry("M0002-Ragnaros", { deleted: true });
    const willed = anEntry("M0003-Ragnaros", { deleted: true });
    const all = roundsOver(1, aRig({ roster: [left, willed, anEntry("Gone-Ragnaros")] }));
    all.online = ["Aaron-Ragnaros"];
    all.rig.ranks["Aaron-Ragnaros"] = 0;
    all.list = aList(3).filter(({ name }) => name !== left.id);
    all.passUntil(FIRST_SECONDS + BELIEF_SECONDS);
    all.list = aList(3);
    all.passUntil(FIRST_SECONDS + BELIEF_SECONDS + ROUND_SECONDS);
    assert.are.same([8, []], [all.looks, all.rig.stored]);
    all.online = [];
    all.passUntil(FIRST_SECONDS + BELIEF_SECONDS + 2 * ROUND_SECONDS + 10);
    assert.are.same(["roster Gone-Ragnaros", `roster ${left.id}`], all.rig.stored);
    assert.are.same([false, true], [all.rig.store.get("roster", left.id)?.deleted, all.rig.store.get("roster", willed.id)?.deleted]);
  });

  it("stop in the middle when somebody else has the office", () => {
    const all = roundsOver(61);
    all.passUntil(FIRST_SECONDS + 5);
    all.online = ["Aaron-Ragnaros"];
    all.rig.ranks["Aaron-Ragnaros"] = 0;
    all.passUntil(FIRST_SECONDS + 300);
    assert.are.same([25, 0], [all.rig.stored.length, all.rig.notebook.of(GUILD).membersAt]);
  });

  it("see leavers by hourly looks", () => {
    const all = roundsOver(0, aRig({ roster: [anEntry("Gone-Ragnaros")] }));
    all.passUntil(BELIEF_SECONDS);
    assert.are.same([], all.rig.stored);
    all.passUntil(FIRST_SECONDS + BELIEF_SECONDS + ROUND_SECONDS);
    assert.are.same(["roster Gone-Ragnaros"], all.rig.stored);
  });

  it("ask about many leavers and do as the player says", () => {
    const roster = aList(21).map(({ name }) => anEntry(name));
    const all = roundsOver(0, aRig({ roster }));
    all.passUntil(FIRST_SECONDS + BELIEF_SECONDS + ROUND_SECONDS);
    assert.are.same([[{ tableName: "roster", count: 21 }], 21], [all.rounds.waiting(), all.rounds.confirm()]);
    all.passUntil(FIRST_SECONDS + BELIEF_SECONDS + ROUND_SECONDS + 10);
    assert.are.equal(21, all.rig.stored.length);
  });
});
