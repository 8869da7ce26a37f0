import type { Greeter } from "../../src/sync/greeter";
import { createGreeter, HELLO_PATIENCE_SECONDS } from "../../src/sync/greeter";
import type { Greeted } from "../../src/sync/handshake";
import type { SessionEvent } from "../../src/sync/session";
import type { SessionContext } from "../../src/sync/sessionContext";
import { OUTSIDER } from "../../src/sync/standing";
import { aSession } from "./aSession";
import { KEY, TOM } from "./federated";

const PROVED = {
  standing: { kind: "partner", federation: { id: "f1", key: KEY }, guild: 1 },
  go: { guild: 2, mac: "0123456789abcdef" },
} as const;

/** A session with Tom that greets him, and what a spec may change about the world. */
interface Scene {
  readonly greeter: Greeter;
  readonly session: SessionContext;
  readonly events: SessionEvent[];
  readonly hellos: Greeted[];
  now: number;
  isLoaded: boolean;
  isMember: boolean;
  /** There is something to prove. */
  isFederated: boolean;
  /** A hello leaves the queue at once. */
  isSent: boolean;
  isCurrent: boolean;
}

/**  Called by: specs. */
function aScene(): Scene {
  const session = aSession({ peer: TOM, standing: OUTSIDER, state: { at: "Greeting", round: { requestsLeft: 3, rung: "seconds" } } });
  const events: SessionEvent[] = [];
  const hellos: Greeted[] = [];
  const greeter = createGreeter({
    roster: { isLoaded: () => scene.isLoaded, isMember: () => scene.isMember },
    handshake: {
      greet: (_peer, _sessionId, greeted) => {
        if (!scene.isFederated) return false;
        hellos.push(greeted);
        if (scene.isSent) greeted.onGone();
        return true;
      },
    },
    uptime: () => scene.now,
    currentSession: () => (scene.isCurrent ? session : undefined),
    dispatch: (_session, event) => void events.push(event),
  });
  const scene: Scene = {
    ...{ greeter, session, events, hellos },
    ...{ now: 0, isLoaded: true, isMember: false, isFederated: true, isSent: true, isCurrent: true },
  };
  return scene;
}

describe("the greeting of an outsider", () => {
  it("makes him a partner when he has proved himself, and keeps the proof with which the first turn begins", () => {
    const { greeter, session, hellos, events } = aScene();
    greeter.begin(session);
    assert.are.same([1, [], OUTSIDER], [hellos.length, events, session.standing]);
    hellos[0]?.onProved(PROVED);
    assert.are.same([[{ type: "Greeted" }], PROVED.standing, PROVED.go], [events, session.standing, session.greeting.go]);
  });

  it("is repeated with patience, and ends as silent after the last", () => {
    const scene = aScene();
    const { greeter, session, hellos } = scene;
    greeter.begin(session);
    for (const [place, patience] of ipairs(HELLO_PATIENCE_SECONDS)) {
      assert.are.equal(place, hellos.length);
      scene.now += patience - 0.5;
      assert.is_nil(greeter.watch(session));
      assert.are.equal(place, hellos.length);
      scene.now += 0.5;
      assert.are.equal(place === HELLO_PATIENCE_SECONDS.length ? "silent" : undefined, greeter.watch(session));
    }
    assert.are.equal(HELLO_PATIENCE_SECONDS.length, hellos.length);
  });

  it("does not count the time in my own queue, nor a pause that the game demands", () => {
    const scene = aScene();
    const { greeter, session, hellos } = scene;
    scene.isSent = false;
    greeter.begin(session);
    scene.now = 100;
    assert.is_nil(greeter.watch(session));
    greeter.forgiveSilence(session);
    hellos[0]?.onGone();
    scene.now = 103;
    greeter.forgiveSilence(session);
    scene.now = 106;
    assert.is_nil(greeter.watch(session));
    assert.are.equal(1, hellos.length);
    scene.now = 107;
    greeter.watch(session);
    assert.are.equal(2, hellos.length);
  });

  it("is none where there is nothing to prove", () => {
    const scene = aScene();
    scene.isFederated = false;
    scene.greeter.begin(scene.session);
    assert.are.same([{ type: "Failed", reason: "stranger" }], scene.events);
  });

  it("waits for the roster, and is none for who turns out to be a member", () => {
    const scene = aScene();
    const { greeter, session, events, hellos } = scene;
    scene.isLoaded = false;
    greeter.begin(session);
    assert.is_nil(greeter.watch(session));
    scene.isLoaded = true;
    scene.isMember = true;
    assert.is_nil(greeter.watch(session));
    assert.are.same([[{ type: "Greeted" }], 0, "member"], [events, hellos.length, session.standing.kind]);
  });

  it("does not wait for ever for a roster that does not come", () => {
    const scene = aScene();
    scene.isLoaded = false;
    scene.greeter.begin(scene.session);
    scene.now = 14;
    assert.is_nil(scene.greeter.watch(scene.session));
    scene.now = 15;
    assert.are.equal("silent", scene.greeter.watch(scene.session));
    assert.are.equal(0, scene.hellos.length);
  });

  it("means nothing any more to a session that others went before", () => {
    const scene = aScene();
    scene.greeter.begin(scene.session);
    scene.isCurrent = false;
    scene.hellos[0]?.onProved(PROVED);
    assert.are.same([[], OUTSIDER], [scene.events, scene.session.standing]);
  });
});
