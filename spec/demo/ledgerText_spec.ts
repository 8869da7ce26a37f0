/** The table at the demo's end, as it is read. */
import type { SessionAccount } from "./ledger";
import { ledgerLines } from "./ledgerText";

describe("the account of sessions", () => {
  it("shows each session with its sums and result, and below it the tables in which something moved", () => {
    const session: SessionAccount = {
      initiator: "Дарина",
      peer: "Brannoc-Nordwind",
      movedByTable: { roster: { received: 254, sent: 5 }, news: { received: 12, sent: 3 } },
      messages: 258,
      bytes: 60766,
      result: {
        peer: "Brannoc-Nordwind",
        ok: true,
        received: 266,
        sent: 8,
        rejected: 0,
        held: 0,
        seconds: 77.46,
        identical: true,
        olderDiffer: false,
      },
    };
    assert.are.same(
      [
        "what moved                  received      sent  rejected  messages     bytes   seconds  result",
        "Дарина with Brannoc              266         8         0       258    60,766      77.5  identical",
        "    news                          12         3",
        "    roster                       254         5",
      ],
      ledgerLines([session]),
    );
  });
});
