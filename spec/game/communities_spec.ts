import type { Communities } from "../../src/game/communities";
import { createCommunities, MAX_COMMUNITIES, MAX_MEMBERS, MAX_NAMES, READ_SECONDS } from "../../src/game/communities";
import { createPlayer } from "../../src/game/player";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, definePlayer, defineSecrets, SECRET } from "./fakeGame";

const [OF_ACCOUNTS, OF_CHARACTERS, GUILD] = [0, 1, 2];
const [UNKNOWN, ONLINE, MOBILE, OFFLINE, AWAY, BUSY] = [0, 1, 2, 3, 4, 5];

interface Club {
  readonly clubId: unknown;
  readonly clubType: unknown;
  readonly members: readonly { readonly name?: unknown; readonly presence?: unknown }[];
}

let game: FakeGame;
let clubs: Club[] | object;
let asked = 0;
let breaths = 0;
let uptime = 0;
let isBusy = false;
before_each(() => {
  game = aFakeGame();
  definePlayer(game);
  clubs = [];
  [asked, breaths, uptime, isBusy] = [0, 0, 0, false];
  game.define("C_Club", {
    GetSubscribedClubs: () => clubs,
    GetClubMembers: (clubId: string) => clubNamed(clubId).members.map((_, index) => index + 1),
    GetMemberInfo: (clubId: string, memberId: number) => {
      asked += 1;
      return clubNamed(clubId).members[memberId - 1];
    },
  });
});
after_each(() => {
  game.end();
});

/** Raises an error for a club that the player is not in, as the client does. Called by: specs. */
function clubNamed(clubId: string): Club {
  return (clubs as Club[]).find((club) => club.clubId === clubId) ?? error("no such club");
}

/** A community of characters. Called by: specs. */
function community(clubId: string, ...members: Club["members"]): Club {
  return { clubId, clubType: OF_CHARACTERS, members };
}

/** So many members who are online, in order of name. Called by: specs. */
function crowd(count: number): { name: string; presence: number }[] {
  const members: { name: string; presence: number }[] = [];
  for (const number of $range(1, count)) members.push({ name: string.format("Member%04d", number), presence: ONLINE });
  return members;
}

/** A reader that has read nothing yet. Called by: communities_spec.told. */
function reader(): Communities {
  return createCommunities({
    player: createPlayer(),
    uptime: () => uptime,
    run: (job) => {
      if (!isBusy) job();
      return !isBusy;
    },
    breathe: () => {
      breaths += 1;
    },
  });
}

/** What a new reader tells. Called by: specs. */
function told(): readonly string[] {
  return reader().onlineMembers();
}

describe("members of communities online", () => {
  it("are those who play, with their realms, each once, sorted", () => {
    clubs = [
      community("1", { name: "Zoe", presence: ONLINE }, { name: "Bob-Nemesis", presence: AWAY }, { name: "Amy", presence: OFFLINE }),
      community("2", { name: "Cleo", presence: BUSY }, { name: "Zoe", presence: ONLINE }),
      community("3", { name: "Dora", presence: MOBILE }, { name: "Eve", presence: UNKNOWN }, {}),
    ];
    assert.are.same(["Bob-Nemesis", "Cleo-Ragnaros", "Zoe-Ragnaros"], told());
  });

  it("are neither accounts, nor the guild's own list", () => {
    const members = [{ name: "Zoe", presence: ONLINE }];
    clubs = [
      { clubId: "1", clubType: OF_ACCOUNTS, members },
      { clubId: "2", clubType: GUILD, members },
    ];
    assert.are.same([[], 0], [told(), asked]);
  });

  it("are read once in ten minutes, in a job that breathes at every member", () => {
    const communities = reader();
    clubs = [community("1", ...crowd(3))];
    isBusy = true;
    assert.are.same([], communities.onlineMembers());
    isBusy = false;
    assert.are.equal(3, communities.onlineMembers().length);
    uptime = READ_SECONDS - 1;
    communities.onlineMembers();
    assert.are.same([3, 3], [asked, breaths]);
    uptime = READ_SECONDS;
    communities.onlineMembers();
    assert.are.same([6, 6], [asked, breaths]);
  });

  it("are of so many communities and members only, and others at each reading where there are more", () => {
    const many: Club[] = [];
    for (const number of $range(1, MAX_COMMUNITIES + 1))
      many.push(community(tostring(number), { name: `Member${number}`, presence: ONLINE }));
    clubs = many;
    assert.are.equal(MAX_COMMUNITIES, told().length);
    asked = 0;
    clubs = [community("1", ...crowd(MAX_MEMBERS + 1))];
    told();
    assert.are.equal(MAX_MEMBERS, asked);
    clubs = [community("1", ...crowd(MAX_NAMES + 1))];
    const communities = reader();
    const readings: number[] = [];
    for (const _ of $range(1, 3)) {
      readings.push(communities.onlineMembers().length);
      uptime += READ_SECONDS;
    }
    assert.are.same([MAX_NAMES, 1, MAX_NAMES], readings);
  });

  it("are none of what the client hides, and those read before while it hides all", () => {
    defineSecrets(game);
    clubs = [
      { clubId: SECRET, clubType: OF_CHARACTERS, members: [] },
      { clubId: "2", clubType: SECRET, members: [{ name: "Zoe", presence: ONLINE }] },
      community("3", { name: SECRET, presence: ONLINE }, { name: "Bob", presence: SECRET }, { name: "Cleo", presence: ONLINE }),
    ];
    const communities = reader();
    assert.are.same(["Cleo-Ragnaros"], communities.onlineMembers());
    clubs = SECRET;
    uptime = READ_SECONDS;
    assert.are.same(["Cleo-Ragnaros"], communities.onlineMembers());
  });

  it("are none where the client has no communities", () => {
    game.define("C_Club", undefined);
    assert.are.same([], told());
  });
});
