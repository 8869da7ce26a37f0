import { createMutes, MAX_MUTED, MUTE_SECONDS } from "../../src/sync/mutes";

describe("a muted peer", () => {
  it("is not heard for an hour, and then again", () => {
    let now = 0;
    const mutes = createMutes(() => now);
    mutes.mute("Eve-Realm");
    assert.are.same([true, false], [mutes.isMuted("Eve-Realm"), mutes.isMuted("Bob-Realm")]);
    now = MUTE_SECONDS - 1;
    assert.is_true(mutes.isMuted("Eve-Realm"));
    now = MUTE_SECONDS;
    assert.is_false(mutes.isMuted("Eve-Realm"));
  });

  it("takes one of a limited number of places", () => {
    const mutes = createMutes(() => 0);
    for (const number of $range(0, MAX_MUTED)) mutes.mute(`Eve${number}-Realm`);
    assert.are.same([true, false], [mutes.isMuted(`Eve${MAX_MUTED - 1}-Realm`), mutes.isMuted(`Eve${MAX_MUTED}-Realm`)]);
  });
});
