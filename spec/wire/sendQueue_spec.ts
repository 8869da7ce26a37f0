import type { Destination } from "../../src/model/destination";
import type { OutgoingMessage, SendQueue, SendQueueDeps } from "../../src/wire/sendQueue";
import { createSendQueue } from "../../src/wire/sendQueue";
import { MAX_WAITING_BYTES, MAX_WAITING_MESSAGES } from "../../src/wire/waitingCount";

const ANNA: Destination = { kind: "whisper", peer: "Anna-Realm" };
const BERT: Destination = { kind: "whisper", peer: "Bert-Realm" };
const GUILD: Destination = { kind: "guild" };

/** What the client returns; "nothing" is no value, "error" raises one. */
type Answer = number | boolean | "nothing" | "error";

/** A queue with a client that answers as told, and everything that happened. */
interface Rig {
  readonly queue: SendQueue;
  readonly now: { seconds: number };
  readonly client: { answers: Answer[]; isInInstance: boolean; framerate: number; sharedBudget: number | undefined };
  /** "C text" or "B text" for each attempt. */
  readonly attempts: string[];
  /** "sent text", "dropped text: reason", "gone peer", "lockdown true". */
  readonly events: string[];
  readonly push: (messageClass: OutgoingMessage["class"], destination: Destination, text: string) => boolean;
  /** Pumps ten times a second. */
  readonly run: (seconds: number) => void;
}

/** A fresh rig outside instances, in which everything succeeds. Called by: specs. */
function aRig(): Rig {
  const now = { seconds: 1000 };
  const client: Rig["client"] = { answers: [], isInInstance: false, framerate: 60, sharedBudget: undefined };
  const attempts: string[] = [];
  const events: string[] = [];
  const deps: SendQueueDeps = {
    uptime: () => now.seconds,
    framerate: () => client.framerate,
    isInInstance: () => client.isInInstance,
    sharedBudget: () => client.sharedBudget,
    send: (prefix, text) => {
      attempts.push(`${string.sub(prefix, -1)} ${text}`);
      queue.noteForeignMessage(text.length);
      if (client.answers.length === 0) return 0;
      const answer = client.answers.shift();
      if (answer === "error") error("the client raised an error", 0);
      return answer === "nothing" ? undefined : answer;
    },
    onUndeliverable: (peer) => events.push(`gone ${peer}`),
    onLockdown: (active) => events.push(`lockdown ${active ? "on" : "off"}`),
  };
  const queue = createSendQueue(deps);
  return {
    queue,
    now,
    client,
    attempts,
    events,
    /** Pushes a text and notes what becomes of it. Called by: specs. */
    push: (messageClass, destination, text) =>
      queue.push({
        class: messageClass,
        destination,
        text,
        onSent: () => events.push(`sent ${text}`),
        onDropped: (reason) => events.push(`dropped ${text}: ${reason}`),
      }),
    /** Lets time pass as the client does, a tenth of a second at a time. Called by: specs. */
    run: (seconds) => {
      for (const _ of $range(1, math.floor(seconds * 10 + 0.5))) {
        queue.pump();
        now.seconds += 0.1;
      }
    },
  };
}

describe("the send queue", () => {
  it("keeps the order per destination and class, control first", () => {
    const rig = aRig();
    rig.push("bulk", ANNA, "b1");
    rig.push("bulk", ANNA, "b2");
    rig.push("control", ANNA, "c1");
    rig.push("control", ANNA, "c2");
    rig.queue.pump();
    assert.are.same(["C c1", "C c2", "B b1", "B b2"], rig.attempts);
    assert.are.same({ messages: 0, bytes: 0, seconds: 0 }, rig.queue.backlog());
  });

  it("gives bulk every fifth turn, however much control waits", () => {
    const rig = aRig();
    for (const number of $range(1, 9)) rig.push("control", ANNA, `c${number}`);
    rig.push("bulk", ANNA, "b1");
    rig.push("bulk", ANNA, "b2");
    rig.queue.pump();
    assert.are.same(["C c1", "C c2", "C c3", "C c4", "B b1", "C c5", "C c6", "C c7", "C c8", "B b2", "C c9"], rig.attempts);
  });

  it("lets destinations take turns", () => {
    const rig = aRig();
    for (const text of ["a1", "a2", "a3"]) rig.push("bulk", ANNA, text);
    rig.push("bulk", BERT, "b1");
    rig.queue.pump();
    assert.are.same(["B a1", "B b1", "B a2", "B a3"], rig.attempts);
  });

  it("sends 10 messages to the guild at once and then one a second, and whispers meanwhile", () => {
    const rig = aRig();
    for (const number of $range(1, 13)) rig.push("control", GUILD, `g${number}`);
    rig.push("control", ANNA, "whisper");
    rig.queue.pump();
    assert.are.same(11, rig.attempts.length);
    assert.are.same(3, rig.queue.backlog().seconds);
    rig.run(0.9);
    assert.are.same(11, rig.attempts.length);
    rig.run(0.3);
    assert.are.same(12, rig.attempts.length);
    rig.run(1);
    assert.are.same(13, rig.attempts.length);
  });

  it("counts each prefix by itself, and whispers only in instances", () => {
    const rig = aRig();
    rig.client.isInInstance = true;
    for (const number of $range(1, 12)) {
      rig.push("control", ANNA, `c${number}`);
      rig.push("bulk", GUILD, `b${number}`);
    }
    rig.run(0.3);
    assert.are.same(20, rig.attempts.length);
  });

  it("sends a burst of 4,000 bytes with 40 for each message, then 800 a second", () => {
    const rig = aRig();
    for (const _ of $range(1, 40)) rig.push("bulk", ANNA, string.rep("x", 255));
    rig.queue.pump();
    assert.are.same(13, rig.attempts.length);
    const { messages, bytes, seconds } = rig.queue.backlog();
    assert.are.same(
      [27, 27 * 255, math.floor(((40 * 295 - 4000) / 800) * 1000 + 0.5)],
      [messages, bytes, math.floor(seconds * 1000 + 0.5)],
    );
    rig.run(seconds - 0.2);
    assert.is_true(rig.attempts.length < 40);
    rig.run(0.5);
    assert.are.same(40, rig.attempts.length);
  });

  it("sends half as much below 20 frames a second", () => {
    const rig = aRig();
    for (const _ of $range(1, 40)) rig.push("bulk", ANNA, string.rep("x", 255));
    rig.queue.pump();
    rig.client.framerate = 19;
    assert.are.same((27 * 295 - 165) / 400, rig.queue.backlog().seconds);
    rig.run(10.1);
    assert.are.same(13 + 14, rig.attempts.length);
  });

  it("sends a tenth for 5 seconds after a loading screen", () => {
    const rig = aRig();
    for (const _ of $range(1, 40)) rig.push("bulk", ANNA, string.rep("x", 255));
    rig.queue.loadingScreenEnded();
    assert.are.same(5 + (40 * 295 - 400 - 400) / 800, rig.queue.backlog().seconds);
    rig.run(5);
    assert.are.same(2, rig.attempts.length);
    rig.run(1.2);
    assert.are.same(5, rig.attempts.length);
  });

  it("counts other addons' messages, but its own only once", () => {
    const rig = aRig();
    for (const _ of $range(1, 9)) rig.queue.noteForeignMessage(255);
    for (const _ of $range(1, 9)) rig.push("bulk", ANNA, string.rep("x", 255));
    rig.queue.pump();
    assert.are.same(4, rig.attempts.length);
  });

  it("respects what another library's measure leaves", () => {
    const rig = aRig();
    rig.client.sharedBudget = 43;
    rig.push("bulk", ANNA, "four");
    rig.queue.pump();
    assert.are.same([], rig.attempts);
    rig.client.sharedBudget = 44;
    rig.queue.pump();
    assert.are.same(["B four"], rig.attempts);
  });

  it("does bounded work in one call", () => {
    const rig = aRig();
    for (const number of $range(1, 40)) rig.push("bulk", ANNA, `b${number}`);
    rig.queue.pump();
    assert.are.same(16, rig.attempts.length);
  });

  it("refuses the message that would be the 5001st, or pass 1 MB", () => {
    const rig = aRig();
    for (const _ of $range(1, MAX_WAITING_MESSAGES)) assert.is_true(rig.push("bulk", ANNA, "x"));
    assert.is_false(rig.push("control", ANNA, "x"));
    const large = aRig();
    assert.is_true(large.push("bulk", ANNA, string.rep("x", MAX_WAITING_BYTES)));
    assert.is_false(large.push("bulk", ANNA, "x"));
  });

  for (const [name, answer] of [
    ["0", 0],
    ["8, never repeated", 8],
    ["true of older clients", true],
    ["nothing of older clients", "nothing"],
  ] as const) {
    it(`counts a message as sent after ${name}`, () => {
      const rig = aRig();
      rig.client.answers = [answer];
      rig.push("control", ANNA, "x");
      rig.run(10);
      assert.are.same([["C x"], ["sent x"]], [rig.attempts, rig.events]);
    });
  }

  it("keeps a message after 3 and empties the prefix's allowance, while the other prefix goes on", () => {
    const rig = aRig();
    rig.client.answers = [3];
    for (const text of ["c1", "c2", "c3"]) rig.push("control", GUILD, text);
    rig.push("bulk", GUILD, "b1");
    rig.run(0.9);
    assert.are.same(["C c1", "B b1"], rig.attempts);
    rig.run(1);
    assert.are.same(["C c1", "B b1", "C c1"], rig.attempts);
    rig.run(3);
    assert.are.same(["sent b1", "sent c1", "sent c2", "sent c3"], rig.events);
  });

  it("holds everything after 11, asks every 5 seconds with one message, and goes on when it is taken", () => {
    const rig = aRig();
    rig.client.answers = [11, 11];
    rig.push("control", ANNA, "c1");
    rig.push("bulk", GUILD, "b1");
    rig.run(4.9);
    assert.are.same([["C c1"], true], [rig.attempts, rig.queue.isLockedDown()]);
    rig.run(4);
    assert.are.same(["C c1", "C c1"], rig.attempts);
    rig.run(3);
    assert.are.same(["C c1", "C c1", "C c1", "B b1"], rig.attempts);
    assert.are.same([["lockdown on", "lockdown off", "sent c1", "sent b1"], false], [rig.events, rig.queue.isLockedDown()]);
  });

  it("drops everything for a peer after 12, and says once that it is gone", () => {
    const rig = aRig();
    rig.client.answers = [12];
    rig.push("control", ANNA, "c1");
    rig.push("control", ANNA, "c2");
    rig.push("bulk", ANNA, "b1");
    rig.push("bulk", BERT, "b2");
    rig.run(1);
    assert.are.same(["dropped c1: offline", "dropped c2: offline", "dropped b1: offline", "gone Anna-Realm", "sent b2"], rig.events);
    assert.are.same(0, rig.queue.backlog().messages);
  });

  it("does the same when the client tells the player that there is no such player", () => {
    const rig = aRig();
    rig.push("bulk", ANNA, "b1");
    rig.queue.peerNotFound("Anna-Realm");
    rig.run(1);
    assert.are.same([["dropped b1: offline", "gone Anna-Realm"], []], [rig.events, rig.attempts]);
  });

  for (const [name, answer] of [
    ["9", 9],
    ["an unknown number", 99],
    ["false of older clients", false],
    ["an error", "error"],
  ] as const) {
    it(`tries a message again 1, 2 and 4 seconds after ${name}, then drops it`, () => {
      const rig = aRig();
      rig.client.answers = [answer, 0, answer, answer, answer];
      rig.push("control", ANNA, "a");
      rig.push("control", BERT, "b");
      rig.queue.pump();
      assert.are.same(["C a", "C b"], rig.attempts);
      rig.run(1.2);
      assert.are.same(3, rig.attempts.length);
      rig.run(2.1);
      assert.are.same(4, rig.attempts.length);
      rig.run(3.5);
      assert.are.same(4, rig.attempts.length);
      rig.run(1);
      assert.are.same(["sent b", "dropped a: the client refuses it"], rig.events);
    });
  }

  const hopeless: readonly (readonly [answer: number, reason: string])[] = [
    [1, "invalid prefix"],
    [2, "invalid message"],
    [4, "invalid chat type"],
    [5, "not in a group"],
    [6, "no target"],
    [7, "invalid channel"],
    [10, "not in a guild"],
  ];
  for (const [answer, reason] of hopeless) {
    it(`drops a message after ${answer} with the reason`, () => {
      const rig = aRig();
      rig.client.answers = [answer];
      rig.push("control", GUILD, "x");
      rig.run(10);
      assert.are.same([["C x"], [`dropped x: ${reason}`]], [rig.attempts, rig.events]);
    });
  }

  it("forgets what waits for a peer when told to", () => {
    const rig = aRig();
    rig.push("control", ANNA, "a");
    rig.push("bulk", BERT, "b");
    rig.queue.cancel("Anna-Realm");
    rig.run(1);
    assert.are.same(["dropped a: cancelled", "sent b"], rig.events);
  });

  it("takes what is pushed while it sends", () => {
    const rig = aRig();
    rig.queue.push({ class: "control", destination: ANNA, text: "first", onSent: () => rig.push("control", ANNA, "second") });
    rig.queue.pump();
    assert.are.same(["C first", "C second"], rig.attempts);
  });
});
