import type { Entry } from "../../src/model/entry";
import { createReminders, MAX_LINES } from "../../src/upkeep/reminders";
import type { UpkeepRig } from "./rig";
import { anEntry, aRig, GUILD, NOW } from "./rig";

const HOUR = 3600;
const DAY = 86400;

/** An event at this time. Called by: specs. */
function anEvent(id: string, eventDate: unknown, fields: Partial<Entry> = {}): Entry {
  return anEntry(id, { data: { title: `About ${id}`, eventDate: eventDate as string }, ...fields });
}

/** Lines of one look at these events; the realm's clock shows 18:30 on 2026-11-22. Called by: specs. */
function linesOf(...calendar: readonly Entry[]): string[] {
  const rig = aRig({ calendar });
  lookerOf(rig)();
  return rig.printed;
}

/**
 * A client's reminders; the realm's clock shows the server's time.
 * Called by: reminders_spec.linesOf, reminders_spec.linesUntil.
 */
function lookerOf(rig: UpkeepRig): (this: void) => void {
  return createReminders({ ...rig, realmTime: rig.serverTime });
}

/** What is said from now until then, looking once a minute. Called by: specs. */
function linesUntil(rig: UpkeepRig, seconds: number): string[] {
  const look = lookerOf(rig);
  const end = rig.now + seconds;
  while (rig.now <= end) {
    look();
    rig.now += 60;
  }
  return rig.printed;
}

describe("reminders", () => {
  const cases: readonly (readonly [unknown, string | undefined])[] = [
    ["2026-11-21", undefined],
    ["2026-11-22", "Today: About raid; /gh show calendar raid"],
    ["2026-11-22 18:29", undefined],
    ["2026-11-22 18:30", "Within the hour at 18:30: About raid; /gh show calendar raid"],
    ["2026-11-22 19:30", "Within the hour at 19:30: About raid; /gh show calendar raid"],
    ["2026-11-22 19:30:00", "Within the hour at 19:30: About raid; /gh show calendar raid"],
    ["2026-11-22 19:31", "Today at 19:31: About raid; /gh show calendar raid"],
    ["2026-11-23", "Tomorrow: About raid; /gh show calendar raid"],
    ["2026-11-23 00:00", "Tomorrow at 00:00: About raid; /gh show calendar raid"],
    ["2026-11-23 23:59", "Tomorrow at 23:59: About raid; /gh show calendar raid"],
    ["2026-11-24", undefined],
    ["soon", undefined],
    ["2026-02-30", undefined],
    [7, undefined],
    [undefined, undefined],
  ];
  for (const [eventDate, line] of cases) {
    it(`say of ${tostring(eventDate)}: ${line ?? "nothing"}`, () => {
      assert.are.same(line === undefined ? [] : [line], linesOf(anEvent("raid", eventDate)));
    });
  }

  it("come the day before, on the day and an hour before, each once", () => {
    const rig = aRig({ calendar: [anEvent("raid", "2026-11-24 20:00")] });
    assert.are.same(
      [
        "Tomorrow at 20:00: About raid; /gh show calendar raid",
        "Today at 20:00: About raid; /gh show calendar raid",
        "Within the hour at 20:00: About raid; /gh show calendar raid",
      ],
      linesUntil(rig, 3 * DAY),
    );
    assert.are.same({}, rig.notebook.of(GUILD).reminded);
  });

  it("are not said again after a reload", () => {
    const calendar = [anEvent("raid", "2026-11-22 19:00")];
    const first = aRig({ calendar });
    lookerOf(first)();
    const second = aRig({ calendar }, first.saved);
    lookerOf(second)();
    assert.are.same([1, 0], [first.printed.length, second.printed.length]);
  });

  it("are said anew of an event that was moved", () => {
    const rig = aRig({ calendar: [anEvent("raid", "2026-11-22 20:00")] });
    const look = lookerOf(rig);
    look();
    rig.store.put("calendar", anEvent("raid", "2026-11-22 21:00"), "local");
    look();
    assert.are.equal("Today at 21:00: About raid; /gh show calendar raid", rig.printed[1]);
  });

  const hidden: readonly (readonly [string, Partial<Entry>])[] = [
    ["deleted", { deleted: true }],
    ["of another guild", { guildName: "Other-Ragnaros" }],
    ["by a muted author", { author: "Eve-Ragnaros" }],
  ];
  for (const [what, fields] of hidden) {
    it(`do not speak of events ${what}`, () => {
      assert.are.same([], linesOf(anEvent("raid", "2026-11-22", fields)));
    });
  }

  it("wait for the guild to be known", () => {
    const rig = aRig({ calendar: [anEvent("raid", "2026-11-22")] });
    rig.guild = undefined;
    const look = lookerOf(rig);
    look();
    assert.are.same([], rig.printed);
    rig.guild = GUILD;
    look();
    assert.are.equal(1, rig.printed.length);
  });

  it(`stand in ${MAX_LINES} lines, soonest first, and the number of the rest`, () => {
    const events: Entry[] = [];
    for (const number of $range(1, MAX_LINES + 2))
      events.push(anEvent(string.format("e%02d", number), `2026-11-23 ${string.format("%02d", 20 - number)}:00`));
    const lines = linesOf(...events);
    assert.are.equal(MAX_LINES + 1, lines.length);
    assert.are.equal("Tomorrow at 10:00: About e10; /gh show calendar e10", lines[0]);
    assert.are.equal("... and 2 more events by tomorrow; /gh list calendar shows all.", lines[MAX_LINES]);
  });

  it("take the power from foreign text and cut it", () => {
    const long = string.rep("x", 101);
    assert.are.same(
      [`Today: ||cffff0000red; /gh show calendar a||b`],
      linesOf(anEntry("a|b", { data: { title: "|cffff0000red", eventDate: "2026-11-22" } })),
    );
    assert.are.same(
      [`Today: ${string.rep("x", 100)}; /gh show calendar a`],
      linesOf(anEntry("a", { data: { title: long, eventDate: "2026-11-22" } })),
    );
    assert.are.same(["Today: a; /gh show calendar a"], linesOf(anEntry("a", { data: { eventDate: "2026-11-22" } })));
  });

  it("follow the realm's clock and not the server's", () => {
    const rig = aRig({ calendar: [anEvent("raid", "2026-11-23")] });
    createReminders({ ...rig, realmTime: () => NOW + 6 * HOUR })();
    assert.are.same(["Today: About raid; /gh show calendar raid"], rig.printed);
  });
});
