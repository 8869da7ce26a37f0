import { createDamageReport } from "../../src/sync/damageReport";
import { beginTable } from "../../src/sync/sessionContext";
import { nextBatch } from "../../src/wire/batch";
import type { Compressor } from "../../src/wire/envelope";
import { INFLATES_TOO_LONG } from "../../src/wire/envelope";
import { aReader, BOB, DAMAGED } from "./aReader";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

describe("what no GuildHelper says", () => {
  it("is logged and ends the session, and only a text that inflates without end is not forgiven", () => {
    const done: unknown[] = [];
    const { damage, unreadable } = createDamageReport({
      gateReport: { dropMessage: (guard, peer, what, text) => void done.push(`${guard} ${peer}: ${what}${text}`) },
      dispatch: (_session, event) => void done.push(event),
      mute: (peer) => void done.push(`mute ${peer}`),
    });
    const session = aSession({ peer: BOB });
    damage(session, "nonsense");
    assert.are.same(["shape Bob-Realm: nonsense", DAMAGED], done.splice(0));
    unreadable(session, "entries", "cut", " [bytes]");
    assert.are.same(["shape Bob-Realm: entries that cannot be read: cut [bytes]", DAMAGED], done.splice(0));
    unreadable(session, "entries", INFLATES_TOO_LONG, "");
    assert.are.equal("mute Bob-Realm", done[0]);
  });
});

describe("a batch that inflates beyond its stated length", () => {
  it("damages the session, and its sender is not heard for a while", () => {
    const bomb: Compressor = { deflate: () => "x", inflate: () => string.rep("a", 100000) };
    const { session, handle, events, muted } = aReader({}, bomb);
    beginTable(session, "news");
    const { text } = nextBatch([{ entry: anEntry("n", NOW, { data: { title: string.rep("long ", 100) } }) }], 0, bomb);
    handle({ name: "entries", body: { tableName: "news", batch: text } });
    assert.are.same([[DAMAGED], [BOB]], [events, muted]);
  });
});
