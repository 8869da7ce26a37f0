/** Every pane of the window, as officers and members see it: full and empty, at work and after a failure, narrow and wide. */
import { ruRU } from "../../src/language/locales/ruRU";
import { longNews } from "../support/entries";
import { FEDERATED, GUILD } from "./guild";
import { paneScene } from "./paneScene";
import type { Scene } from "./scene";

const AT_REST = { holds: GUILD, isAtRest: true };
/** By which the window is made larger. */
const GRIP = "GuildHelperWindowGrip";

const READING: readonly Scene[] = [
  paneScene("news", AT_REST, undefined, ({ hands }) => {
    hands.click("Raid on Friday");
  }),
  paneScene("news-write", AT_REST, undefined, ({ hands }) => {
    hands.click("New");
    hands.type("Who comes on Sunday?");
  }),
  paneScene("news-empty", { rank: 5 }, undefined, () => undefined),
  paneScene("guild-info", { ...AT_REST, rank: 5 }, "Guild info", ({ hands }) => {
    hands.click("The guild bank");
  }),
  paneScene("calendar", { ...AT_REST, rank: 5 }, "Calendar", ({ hands }) => {
    hands.click("2026-11-28 20:00");
  }),
  paneScene("calendar-month", AT_REST, "Calendar", ({ hands, world }) => {
    hands.click("Month");
    world.advance(1);
    hands.click("28");
  }),
  paneScene("roster", AT_REST, "Roster", ({ hands }) => {
    hands.click("Bärbel");
  }),
  paneScene("characters", AT_REST, "My characters", ({ hands }) => {
    hands.click("Zoe");
    hands.click("Edit");
  }),
];

const WORKING: readonly Scene[] = [
  paneScene("sync", AT_REST, "Sync", ({ hands, world }) => {
    hands.click("Sync with everyone");
    world.advance(20);
  }),
  paneScene("sync-running", { holds: { ...GUILD, news: longNews(120) } }, "Sync", ({ hands, world }) => {
    hands.click("Sync with everyone");
    world.advance(12);
  }),
  paneScene("sync-failed", { holds: { ...GUILD, news: longNews(120) } }, "Sync", ({ hands, world, bob }) => {
    hands.click("Sync with everyone");
    world.advance(12);
    bob.logout();
    world.advance(90);
  }),
  paneScene("federation", { holds: FEDERATED, isAtRest: true }, "Federation", () => undefined),
  paneScene("history", AT_REST, "History", ({ hands, alice, world }) => {
    alice.type('/gh edit news n1 content="We meet at nine at the stone."');
    world.advance(2);
    hands.click("Raid on Friday");
    hands.click("Earlier");
  }),
  paneScene("log", { holds: GUILD }, "Log", ({ hands, alice, world }) => {
    alice.type("/gh sync Bob");
    world.advance(20);
    hands.click("session with Bob-Ragnaros ended: complete");
  }),
  paneScene("bug-report", { holds: GUILD }, "Log", ({ hands, alice, world }) => {
    alice.type("/gh sync Bob");
    world.advance(20);
    hands.click("Bug report");
  }),
];

const SIZES: readonly Scene[] = [
  paneScene("roster-narrow", { ...AT_REST, joins: { locale: "ruRU" } }, ruRU.paneRoster, ({ hands }) => {
    hands.drag(GRIP, -500, 500);
    hands.click("Владимир");
  }),
  paneScene("history-wide", AT_REST, "History", ({ hands }) => {
    hands.drag(GRIP, 300, 0);
    hands.click("The guild bank has new rules for everybody, and they are longer than any line");
  }),
];

export const PANES: readonly Scene[] = [...READING, ...WORKING, ...SIZES];
