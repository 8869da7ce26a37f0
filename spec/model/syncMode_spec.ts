import { ALL, cutOffOf, daysMode } from "../../src/model/syncMode";
import { NOW } from "../store/samples";

describe("A sync's window", () => {
  it("of N days begins N days before the request", () => {
    assert.are.same({ kind: "days", days: 7 }, daysMode(7));
    assert.are.equal(NOW - 7 * 86400, cutOffOf(daysMode(7), NOW));
  });

  it("of 0 days is everything", () => {
    assert.are.equal(ALL, daysMode(0));
    assert.are.equal(0, cutOffOf(ALL, NOW));
  });

  it("never begins before 1970", () => {
    assert.are.equal(0, cutOffOf(daysMode(3650), 1000));
  });
});
