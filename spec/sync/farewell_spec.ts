import type { Entry } from "../../src/model/entry";
import { sameFederation } from "../../src/model/scope";
import { createFarewell, isFarewell } from "../../src/sync/farewell";
import type { SessionEvent } from "../../src/sync/session";
import { beginTable } from "../../src/sync/sessionContext";
import type { Standing } from "../../src/sync/standing";
import { MEMBER } from "../../src/sync/standing";
import { decodeBatch } from "../../src/wire/batch";
import { noCompressor } from "../wire/samples";
import type { SilentLink } from "./aSession";
import { aSession } from "./aSession";
import { KEY, LIONS, membership } from "./federated";

const PARTNER = { kind: "partner", federation: { id: "f1", key: KEY }, guild: 1 } as const;
const FORMER = { kind: "former", federation: PARTNER.federation } as const;
const TOMBSTONE = membership(LIONS, KEY, { deleted: true });

describe("a farewell", () => {
  /**
   * What is said to somebody by a guild that has left one federation by this entry, and what becomes of the session.
   * Called by: specs.
   */
  function said(entry: Entry | undefined, standing: Standing = FORMER): { link: SilentLink; events: SessionEvent[] } {
    const session = aSession({ role: "responder", state: { at: "Serving" }, standing });
    const events: SessionEvent[] = [];
    createFarewell({
      farewell: (federation) => (sameFederation(federation, FORMER.federation) ? entry : undefined),
      compressor: noCompressor,
      breathe: () => undefined,
      dispatch: (_session, event) => void events.push(event),
    })(session);
    return { link: session.link as SilentLink, events };
  }

  it("is one turn with the tombstone of the guild's membership, and the end", () => {
    const { link, events } = said(TOMBSTONE);
    const [record] = link.said;
    const batch = record?.name === "entries" ? decodeBatch(record.body.batch, noCompressor, () => undefined) : undefined;
    assert.are.same([1, 1], [link.said.length, link.turns]);
    assert.are.same([TOMBSTONE], batch?.ok === true ? batch.value.entries : []);
    assert.are.same([{ type: "RequestAnswered", isSettled: true }], events);
  });

  it("is nothing where the guild has not left that federation, and to who is no former partner", () => {
    const elsewhere = { kind: "former", federation: { id: "f2", key: KEY } } as const;
    for (const { link, events } of [said(undefined), said(TOMBSTONE, elsewhere), said(TOMBSTONE, PARTNER)]) {
      assert.are.same([[], 0, []], [link.said, link.turns, events]);
    }
  });

  it("is heard from a partner only, in place of an answer to my request, and of setup only", () => {
    const asked = { standing: PARTNER };
    assert.is_true(isFarewell(aSession(asked), "setup"));
    assert.is_false(isFarewell(aSession(asked), "news"));
    assert.is_false(isFarewell(aSession({ standing: MEMBER }), "setup"));
    assert.is_false(isFarewell(aSession({ ...asked, role: "responder" }), "setup"));
    assert.is_false(isFarewell(aSession({ ...asked, state: { at: "Closing", round: { requestsLeft: 1, rung: "seconds" } } }), "setup"));
    const underWay = aSession(asked);
    beginTable(underWay, "news");
    assert.is_false(isFarewell(underWay, "setup"));
  });
});
