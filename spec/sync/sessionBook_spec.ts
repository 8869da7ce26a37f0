import { createSessionBook, REST_SECONDS, LINGER_SECONDS, MAX_LINGERING } from "../../src/sync/sessionBook";
import { aSession } from "./aSession";

describe("the book of sessions", () => {
  it("has one session at work, which lingers for a while when it has ended", () => {
    let now = 0;
    const book = createSessionBook(() => now);
    const session = aSession({ id: 7, peer: "Bob-Realm" });
    assert.is_nil(book.current());
    book.begin(session);
    assert.are.same([session, session], [book.current(), book.find("Bob-Realm", 7)]);
    assert.is_nil(book.find("Eve-Realm", 7));
    assert.is_nil(book.find("Bob-Realm", 8));
    book.end(session);
    assert.is_nil(book.current());
    now = LINGER_SECONDS - 1;
    book.sweep();
    assert.are.equal(session, book.find("Bob-Realm", 7));
    now = LINGER_SECONDS;
    book.sweep();
    assert.is_nil(book.find("Bob-Realm", 7));
  });

  it("keeps the one at work when another ends, and at most MAX_LINGERING that have ended", () => {
    const book = createSessionBook(() => 0);
    const current = aSession({ id: 1000 });
    book.begin(current);
    for (const id of $range(1, MAX_LINGERING + 1)) book.end(aSession({ id, peer: "Bob-Realm" }));
    assert.are.equal(current, book.current());
    assert.is_nil(book.find("Bob-Realm", 1));
    assert.are.equal(2, book.find("Bob-Realm", 2)?.id);
  });

  it("forgets a session set aside that has ended there, by an answer that came late", () => {
    const book = createSessionBook(() => 0);
    const waiting = aSession({ id: 1, peer: "Bob-Realm" });
    book.begin(waiting);
    book.setAside();
    const other = aSession({ id: 2, peer: "Eve-Realm" });
    book.begin(other);
    book.end(waiting);
    assert.are.same([false, other, waiting], [book.hasAside(), book.current(), book.find("Bob-Realm", 1)]);
    assert.is_nil(book.takeAside());
  });

  it("lets rest for a while who has damaged a session or fallen silent in one, and nobody else", () => {
    let now = 100;
    const book = createSessionBook(() => now);
    book.end(aSession({ id: 1, peer: "Bob-Realm", state: { at: "Ended", reason: "damaged" } }));
    book.end(aSession({ id: 2, peer: "Eve-Realm", state: { at: "Ended", reason: "silent" } }));
    book.end(aSession({ id: 3, peer: "Ann-Realm", state: { at: "Ended", reason: "stopped" } }));
    const peers = ["Bob-Realm", "Eve-Realm", "Ann-Realm", "Zoe-Realm"];
    assert.are.same(
      [true, true, false, false],
      peers.map((peer) => book.isResting(peer)),
    );
    now += REST_SECONDS;
    assert.are.same(
      [false, false, false, false],
      peers.map((peer) => book.isResting(peer)),
    );
  });
});
