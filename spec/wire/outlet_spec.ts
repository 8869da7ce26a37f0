import type { Destination } from "../../src/model/destination";
import type { Outlet } from "../../src/wire/outlet";
import { createOutlet } from "../../src/wire/outlet";

const GUILD: Destination = { kind: "guild" };
const WHISPER: Destination = { kind: "whisper", peer: "Bob-Realm" };

/** An outlet with messages waiting for a destination, and its clock. Called by: specs. */
function anOutlet(destination: Destination, count: number): { outlet: Outlet; clock: { now: number } } {
  const clock = { now: 100 };
  const outlet = createOutlet("GuildHelperC", () => clock.now);
  for (const number of $range(1, count)) {
    outlet.lanes.push({ message: { class: "control", destination, text: `text ${number}` }, failures: 0 });
  }
  return { outlet, clock };
}

/** Takes what may go now; says how much that was. Called by: specs. */
function drain(outlet: Outlet, isInInstance: boolean): number {
  let count = 0;
  for (const _ of $range(1, 50)) {
    const lane = outlet.readyLane(isInInstance);
    if (lane === undefined) break;
    if (outlet.take(lane, isInInstance) !== undefined) count += 1;
  }
  return count;
}

describe("an outlet", () => {
  for (const [what, destination, isInInstance] of [
    ["to the guild", GUILD, false],
    ["whispered inside an instance", WHISPER, true],
  ] as const) {
    it(`lets ten messages out at once, then one a second (${what})`, () => {
      const { outlet, clock } = anOutlet(destination, 20);
      assert.are.equal(10, outlet.seconds(isInInstance));
      assert.are.equal(10, drain(outlet, isInInstance));
      clock.now += 3;
      assert.are.equal(3, drain(outlet, isInInstance));
      assert.are.equal(7, outlet.seconds(isInInstance));
    });
  }

  it("does not count whispers outside of instances", () => {
    const { outlet } = anOutlet(WHISPER, 20);
    assert.are.equal(0, outlet.seconds(false));
    assert.are.equal(20, drain(outlet, false));
  });

  it("lets nothing out for a second after the client said throttled, then one a second", () => {
    const { outlet, clock } = anOutlet(GUILD, 20);
    outlet.throttled();
    assert.are.equal(0, drain(outlet, false));
    clock.now += 0.9;
    assert.are.equal(0, drain(outlet, false));
    clock.now += 0.1;
    assert.are.equal(1, drain(outlet, false));
  });

  it("holds back what the client does not count, too, after it said throttled", () => {
    const { outlet, clock } = anOutlet(WHISPER, 20);
    outlet.throttled();
    assert.are.same([0, 1], [drain(outlet, false), outlet.seconds(false)]);
    clock.now += 1;
    assert.are.equal(20, drain(outlet, false));
  });

  it("needs no time when nothing waits", () => {
    const { outlet } = anOutlet(GUILD, 0);
    outlet.throttled();
    assert.are.equal(0, outlet.seconds(false));
    assert.is_nil(outlet.readyLane(false));
  });
});
