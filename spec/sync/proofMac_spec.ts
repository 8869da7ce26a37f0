import { goMac, helloMac, isProvingKey, LEAST_KEY_DIGITS, replyMac } from "../../src/sync/proofMac";
import { MAC_BYTES } from "../../src/wire/protocol";
import { KEY, OTHER_KEY } from "./federated";

const SPEAKERS = { initiator: "Ann-Realm", responder: "Tom-Realm" };
const TURNED = { initiator: "Tom-Realm", responder: "Ann-Realm" };
const NONCES = { initiatorNonce: "11111111", responderNonce: "22222222" };
const CROSSED = { initiatorNonce: "22222222", responderNonce: "11111111" };

describe("a proof", () => {
  it("is the same for the same words, and of another text for every part that differs", () => {
    const proofs = [
      helloMac(KEY, SPEAKERS, 5, 100, "11111111"),
      helloMac(OTHER_KEY, SPEAKERS, 5, 100, "11111111"),
      helloMac(KEY, TURNED, 5, 100, "11111111"),
      helloMac(KEY, SPEAKERS, 6, 100, "11111111"),
      helloMac(KEY, SPEAKERS, 5, 101, "11111111"),
      helloMac(KEY, SPEAKERS, 5, 100, "11111112"),
      replyMac(KEY, SPEAKERS, NONCES, 7),
      replyMac(OTHER_KEY, SPEAKERS, NONCES, 7),
      replyMac(KEY, TURNED, NONCES, 7),
      replyMac(KEY, SPEAKERS, CROSSED, 7),
      replyMac(KEY, SPEAKERS, NONCES, 8),
      goMac(KEY, NONCES, 7),
      goMac(OTHER_KEY, NONCES, 7),
      goMac(KEY, CROSSED, 7),
      goMac(KEY, NONCES, 8),
    ];
    const seen = new LuaSet<string>();
    for (const proof of proofs) {
      assert.are.equal(MAC_BYTES, proof.length);
      assert.is_false(seen.has(proof));
      seen.add(proof);
    }
    assert.are.equal(helloMac(KEY, SPEAKERS, 5, 100, "11111111"), proofs[0]);
    assert.are.equal(replyMac(KEY, { ...SPEAKERS }, { ...NONCES }, 7), proofs[6]);
  });

  it("writes a session's number and a time whole, however great", () => {
    const greatest = helloMac(KEY, SPEAKERS, 4294967295, 4294967295, "11111111");
    assert.are_not.equal(greatest, helloMac(KEY, SPEAKERS, 4294967294, 4294967295, "11111111"));
    assert.are_not.equal(greatest, helloMac(KEY, SPEAKERS, 4294967295, 4294967294, "11111111"));
  });

  it("is nothing under a key that is too short", () => {
    assert.is_true(isProvingKey(string.rep("0", LEAST_KEY_DIGITS)));
    for (const key of ["", string.rep("0", LEAST_KEY_DIGITS - 1)]) assert.is_false(isProvingKey(key));
  });
});
