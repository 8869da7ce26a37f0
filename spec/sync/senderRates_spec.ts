import { createSenderRates, MAX_BURST, MAX_SENDERS, MESSAGES_PER_SECOND } from "../../src/sync/senderRates";

const BOB = "Bob-Realm";

/** How many of so many messages of a sender may enter. Called by: specs. */
function enteringOf(mayEnter: (this: void, sender: string) => boolean, sender: string, messages: number): number {
  let entered = 0;
  for (const _ of $range(1, messages)) if (mayEnter(sender)) entered += 1;
  return entered;
}

describe("the rate of a sender", () => {
  it("lets a burst in, then so many a second", () => {
    let uptime = 0;
    const mayEnter = createSenderRates(() => uptime);
    assert.are.equal(MAX_BURST, enteringOf(mayEnter, BOB, 10000));
    uptime = 2;
    assert.are.equal(2 * MESSAGES_PER_SECOND, enteringOf(mayEnter, BOB, 10000));
    uptime = 1000;
    assert.are.equal(MAX_BURST, enteringOf(mayEnter, BOB, 10000));
  });

  it("is everybody's own: a flood takes nothing from others", () => {
    const mayEnter = createSenderRates(() => 0);
    enteringOf(mayEnter, "Eve-Realm", 10000);
    assert.are.equal(MAX_BURST, enteringOf(mayEnter, BOB, MAX_BURST));
  });

  it("is shared by those for whom there is no room while others speak", () => {
    const mayEnter = createSenderRates(() => 0);
    for (const number of $range(1, MAX_SENDERS)) mayEnter(`Eve${number}-Realm`);
    const late = enteringOf(mayEnter, "Late-Realm", 200) + enteringOf(mayEnter, "Later-Realm", 200);
    assert.are.equal(MAX_BURST, late);
  });

  it("is forgotten of who has been silent, so that names without end leave room", () => {
    let uptime = 0;
    const mayEnter = createSenderRates(() => uptime);
    for (const number of $range(1, 20 * MAX_SENDERS)) {
      mayEnter(`Eve${number}-Realm`);
      uptime += 1 / MESSAGES_PER_SECOND;
    }
    assert.are.equal(MAX_BURST, enteringOf(mayEnter, BOB, 10000));
  });
});
