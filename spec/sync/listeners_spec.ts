import { createSlicer, SLICE_MILLISECONDS } from "../../src/sync/slicer";
import type { SyncResult } from "../../src/model/result";
import { createListeners, MAX_LISTENERS } from "../../src/sync/listeners";

/** Nothing is sliced here. Called by: specs. */
const atOnce = (work: () => void): void => {
  work();
};

describe("listeners", () => {
  it("are told in the order of registration, and an error in one stops no other", () => {
    const errors: string[] = [];
    const told: string[] = [];
    const listeners = createListeners((message) => void errors.push(message), atOnce);
    listeners.register(
      "EntryChanged",
      (...values: unknown[]) => void told.push(`first ${values.map((value) => tostring(value)).join(" ")}`),
    );
    listeners.register("EntryChanged", () => error("broken", 0));
    listeners.register("EntryChanged", () => void told.push("third"));
    listeners.emit("EntryChanged", "news", "x", "local");
    assert.are.same(["first news x local", "third"], told);
    assert.are.same(["a listener of EntryChanged failed: broken"], errors);
  });

  it("may leave or come while they are told", () => {
    const told: string[] = [];
    const listeners = createListeners(() => undefined, atOnce);
    /** Leaves at its first word. Called by: specs. */
    const once = (): void => {
      told.push("once");
      listeners.unregister("EntryChanged", once);
      listeners.register("EntryChanged", () => void told.push("new"));
    };
    listeners.register("EntryChanged", once);
    listeners.register("EntryChanged", () => void told.push("always"));
    listeners.emit("EntryChanged", "news", "x", "local");
    listeners.emit("EntryChanged", "news", "y", "local");
    assert.are.same(["once", "always", "always", "new"], told);
  });

  it("are registered once, by known events, as functions, up to MAX_LISTENERS", () => {
    let count = 0;
    const listeners = createListeners(() => undefined, atOnce);
    /** Counts. Called by: specs. */
    const listener = (): void => {
      count += 1;
    };
    listeners.register("EntryChanged", listener);
    listeners.register("EntryChanged", listener);
    listeners.emit("EntryChanged", "news", "x", "local");
    assert.are.equal(1, count);
    for (const eventName of ["Nothing", 5, {}, "__index"]) assert.is_nil(listeners.register(eventName, listener)[0]);
    for (const wrong of ["text", 5, {}]) assert.is_nil(listeners.register("EntryChanged", wrong)[0]);
    for (const _ of $range(2, MAX_LISTENERS)) assert.is_true(listeners.register("EntryChanged", () => undefined)[0]);
    assert.is_nil(listeners.register("EntryChanged", () => undefined)[0]);
    assert.is_true(listeners.unregister("EntryChanged", listener)[0]);
    assert.is_nil(listeners.unregister("EntryChanged", listener)[0]);
  });

  it("are told copies: what one does to them, the next does not see", () => {
    const listeners = createListeners(() => undefined, atOnce);
    const peers: string[] = [];
    const result = { peer: "Bob-Realm" } as unknown as SyncResult;
    for (const _ of $range(1, 2)) {
      listeners.register("SyncFinished", (told: { peer: string }) => {
        peers.push(told.peer);
        told.peer = "somebody else";
      });
    }
    listeners.emit("SyncFinished", result);
    assert.are.same([["Bob-Realm", "Bob-Realm"], "Bob-Realm"], [peers, result.peer]);
  });
});

describe("a listener called from a job", () => {
  it("may call what breathes: the work stays in one piece until it is told", () => {
    let now = 0;
    const errors: string[] = [];
    const steps: string[] = [];
    const slicer = createSlicer({ preciseMilliseconds: () => now, onError: (message) => void errors.push(message) });
    const listeners = createListeners((message) => void errors.push(message), slicer.still);
    listeners.register("EntryChanged", () => {
      now += SLICE_MILLISECONDS;
      slicer.breathe();
      steps.push("told");
    });
    slicer.run(() => {
      listeners.emit("EntryChanged", "news", "raid", "local");
      steps.push("after");
      slicer.breathe();
      steps.push("next frame");
    });
    slicer.pump();
    assert.are.same([["told", "after"], []], [steps, errors]);
    slicer.pump();
    assert.are.same(["told", "after", "next frame"], steps);
  });
});
