import { createOwnScope } from "../../src/sync/ownScope";
import { anEntry, GUILD, NOW } from "./rig";

describe("my own scope", () => {
  it("is unknown, and speaks of nothing, until my guild is known", () => {
    const facts: { guild?: string } = {};
    const scope = createOwnScope({ ownGuild: () => facts.guild }, { entriesOf: () => ({}) });
    assert.is_nil(scope.known());
    assert.is_false(scope.current().guilds.has(GUILD));
    facts.guild = GUILD;
    assert.are.same([true, GUILD], [scope.known()?.guilds.has(GUILD), scope.current().ownGuild]);
  });

  it("follows the setup table", () => {
    const setup = {
      "federation:f1:The Guild-Realm": anEntry("federation:f1:The Guild-Realm", NOW, { data: { federation: "f1", key: "k1" } }),
    };
    const scope = createOwnScope({ ownGuild: () => GUILD }, { entriesOf: () => setup });
    assert.are.same({ id: "f1", key: "k1" }, scope.known()?.federation);
  });
});
