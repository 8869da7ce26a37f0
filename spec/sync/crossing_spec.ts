import type { Entry } from "../../src/model/entry";
import { createCrossing } from "../../src/sync/crossing";
import { anEntry, GUILD, NOW } from "./rig";

const TIGERS = "Tigers-Realm";

/** What is whispered of these changes, to these. Called by: specs. */
function crossed(entries: readonly Entry[], recipients: readonly string[], guildNames: readonly string[] = [GUILD, TIGERS]): string[] {
  const guilds = new LuaSet<string>();
  for (const guildName of guildNames) guilds.add(guildName);
  const said: string[] = [];
  let uptime = 0;
  const crossing = createCrossing({
    store: { get: (_tableName, id) => entries.find((entry) => entry.id === id) },
    roster: { ownGuild: () => GUILD },
    log: { write: () => undefined },
    sender: { whisperTo: (text, peers) => void said.push(`${text} > ${table.concat([...peers], " ")}`), isIdle: () => true },
    pack: (edits) => edits.map(({ entry }) => entry.id).join(" "),
    isQuiet: () => false,
    run: (job) => {
      job();
      return true;
    },
    uptime: () => uptime,
    serverTime: () => NOW,
    recipients: () => recipients,
    onCarried: () => undefined,
    scopeAcross: () => ({ ownGuild: GUILD, federation: { id: "f1", key: "k" }, guilds, isAcrossGuilds: true }),
  });
  for (const entry of entries) crossing.note("news", entry);
  uptime = 2;
  crossing.tick();
  return said;
}

describe("what a bridge carries across", () => {
  it("are its own guild's changes, as one cast to one user of each guild", () => {
    const entries = [anEntry("a", NOW), anEntry("b", NOW), anEntry("theirs", NOW, { guildName: TIGERS })];
    assert.are.same(["a b > Ben-Realm Tom-Realm"], crossed(entries, ["Ben-Realm", "Tom-Realm"]));
  });

  it("is nothing where nobody is to hear it, and nothing out of scope", () => {
    assert.are.same([], crossed([anEntry("a", NOW)], []));
    assert.are.same([], crossed([anEntry("a", NOW)], ["Tom-Realm"], []));
  });
});
