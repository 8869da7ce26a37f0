import { ALL, daysMode } from "../../src/model/syncMode";
import type { SessionBook } from "../../src/sync/sessionBook";
import { createSessionBook } from "../../src/sync/sessionBook";
import type { SessionContext } from "../../src/sync/sessionContext";
import type { SessionOpener } from "../../src/sync/sessionOpener";
import { createSessionOpener } from "../../src/sync/sessionOpener";
import { MEMBER, OUTSIDER } from "../../src/sync/standing";
import { MAX_REQUESTS } from "../../src/sync/session";
import type { Rung } from "../../src/wire/protocol";
import type { SilentLink } from "./aSession";
import { aSilentLink } from "./aSession";
import { GUILD, NOW } from "./rig";

/** An opener whose ids count from 1, and what the listeners heard. Called by: specs. */
function anOpener(firstRung: Rung = "seconds"): { opener: SessionOpener; heard: string[]; current: SessionBook["current"] } {
  const book = createSessionBook(() => 0);
  const heard: string[] = [];
  let lastId = 0;
  const opener = createSessionOpener({
    book,
    listeners: { emit: (name, ...values) => void heard.push(`${name} ${values.map((value) => tostring(value)).join(" ")}`) },
    log: { write: () => undefined },
    createLink: () => aSilentLink(),
    nextSessionId: () => {
      lastId += 1;
      return lastId;
    },
    uptime: () => 0,
    serverTime: () => NOW,
    firstRung: () => firstRung,
    currentScope: () => ({ ownGuild: GUILD, guilds: new LuaSet() }),
    isMember: (peer) => peer !== "Petra-Realm",
  });
  return { opener, heard, current: book.current };
}

/** Lets a session have moved some entries of many. Called by: specs. */
function move(session: SessionContext): void {
  Object.assign(session.tally, { received: 3, sent: 4, rejected: 1, total: 40 });
}

describe("a session", () => {
  it("of my own is at work and announced from its first moment", () => {
    const { opener, heard, current } = anOpener();
    const session = opener.ask("Bob-Realm", daysMode(7), false);
    assert.are.equal(session, current());
    assert.are.same(["initiator", "Opening", NOW], [session.role, session.state.at, session.requestTime]);
    assert.are.same(["SyncStarted Bob-Realm days 7"], heard);
  });

  it("with somebody outside my guild begins with a greeting, and shares nothing before it", () => {
    const { opener } = anOpener();
    for (const session of [opener.ask("Petra-Realm", ALL, false), opener.askAgain(opener.ask("Petra-Realm", ALL, false))]) {
      assert.are.same(["Greeting", OUTSIDER], [session.state.at, session.standing]);
      assert.is_false(session.scope.guilds.has(GUILD));
    }
    assert.are.same(MEMBER, opener.ask("Bob-Realm", ALL, false).standing);
  });

  it("of my own looks for the difference by the rung that is set, and one begun anew does, too", () => {
    for (const rung of ["seconds", "list"] as const) {
      const { opener } = anOpener(rung);
      const session = opener.ask("Bob-Realm", ALL, false);
      const opening = { at: "Opening", round: { requestsLeft: MAX_REQUESTS, rung } };
      assert.are.same([opening, opening], [session.state, opener.askAgain(session).state]);
    }
  });

  it("of a peer is announced once its mode is known, and once only", () => {
    const { opener, heard } = anOpener();
    const session = opener.serve("Bob-Realm", 50, MEMBER, undefined);
    assert.are.same(["responder", "Serving", 50], [session.role, session.state.at, session.id]);
    assert.are.same([], heard);
    session.mode = daysMode(3);
    opener.announce(session);
    opener.announce(session);
    assert.are.same(["SyncStarted Bob-Realm days 3"], heard);
  });

  it("that begins anew keeps what it has counted, and silences the one before", () => {
    const { opener, heard, current } = anOpener();
    const before = opener.ask("Bob-Realm", ALL, false);
    move(before);
    const again = opener.askAgain(before);
    opener.announce(again);
    assert.are.same([2, 1, "initiator"], [again.id, again.restarts, again.role]);
    assert.are.same({ received: 3, sent: 4, rejected: 1, held: 0, total: 8 }, again.tally);
    assert.are.same([{ at: "Ended", reason: "reload" }, true], [before.state, (before.link as SilentLink).isClosed]);
    assert.are.same([again, 1], [current(), heard.length]);
  });

  it("of a peer that takes the place of mine keeps my wish, and is not announced twice", () => {
    const { opener, heard, current } = anOpener();
    const mine = opener.ask("Bob-Realm", ALL, false);
    move(mine);
    const served = opener.serve("Bob-Realm", 50, MEMBER, mine);
    opener.announce(served);
    assert.are.same([ALL, 8, "reload"], [served.ownMode, served.tally.total, mine.state.at === "Ended" ? mine.state.reason : ""]);
    assert.are.same([served, ["SyncStarted Bob-Realm all 0"]], [current(), heard]);
  });
});
