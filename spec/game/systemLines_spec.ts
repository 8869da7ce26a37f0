import { createClock } from "../../src/game/clock";
import { createEvents } from "../../src/game/events";
import { createPlayer } from "../../src/game/player";
import type { SystemLines } from "../../src/game/systemLines";
import { createSystemLines } from "../../src/game/systemLines";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, definePlayer, defineSecrets, SECRET } from "./fakeGame";

type Filter = (this: void, frame: unknown, event: string, line: unknown) => boolean;

let game: FakeGame;
let filter: Filter | undefined;
let gone: string[];
before_each(() => {
  game = aFakeGame();
  definePlayer(game);
  filter = undefined;
  gone = [];
  game.define("ERR_CHAT_PLAYER_NOT_FOUND_S", "No player named '%s' is currently playing.");
  game.define("ChatFrameUtil", {
    AddMessageEventFilter: (_event: string, added: Filter) => {
      filter = added;
    },
  });
});
after_each(() => {
  game.end();
});

/** Lines that note who is gone. Called by: specs. */
function someLines(): SystemLines {
  const lines = createSystemLines({ events: createEvents(), clock: createClock(), player: createPlayer() });
  lines.onGone((peer) => void gone.push(peer));
  return lines;
}

/** Shows a line in chat; true when it was hidden. Called by: specs. */
function show(line: unknown): boolean {
  const isHidden = filter?.({}, "CHAT_MSG_SYSTEM", line) === true;
  game.fire("CHAT_MSG_SYSTEM", line);
  return isHidden;
}

describe("the line about an absent player", () => {
  it("is hidden and told when the whisper was ours, with and without realm", () => {
    const lines = someLines();
    lines.noteWhisper("Bob-Ragnaros");
    lines.noteWhisper("Eve-Nemesis");
    assert.is_true(show("No player named 'Bob' is currently playing."));
    assert.is_true(show("No player named 'Bob-Ragnaros' is currently playing."));
    assert.is_true(show("No player named 'Eve-Nemesis' is currently playing."));
    assert.are.same(["Bob-Ragnaros", "Bob-Ragnaros", "Eve-Nemesis"], gone);
  });

  it("stays when it is about somebody we did not whisper, or long ago", () => {
    const lines = someLines();
    lines.noteWhisper("Bob-Ragnaros");
    assert.is_false(show("No player named 'Eve' is currently playing."));
    game.draw(10.1);
    assert.is_false(show("No player named 'Bob' is currently playing."));
    assert.are.same([], gone);
  });

  it("is not mistaken for other lines or secrets", () => {
    defineSecrets(game);
    const lines = someLines();
    lines.noteWhisper("Bob-Ragnaros");
    assert.is_false(show("Bob has come online."));
    assert.is_false(show("No player named 'Bob' is currently playing. Really?"));
    assert.is_false(show(SECRET));
    assert.is_false(show(undefined));
    assert.are.same([], gone);
  });

  it("is read in the client's language, whatever signs it is made of", () => {
    game.define("ERR_CHAT_PLAYER_NOT_FOUND_S", "(-) Joueur «%1$s» introuvable [100%].");
    someLines().noteWhisper("Bob-Ragnaros");
    assert.is_true(show("(-) Joueur «Bob» introuvable [100%]."));
  });

  it("is filtered under the older name, and only told where there is no filter", () => {
    game.define("ChatFrameUtil", undefined);
    game.define("ChatFrame_AddMessageEventFilter", (_event: string, added: Filter) => {
      filter = added;
    });
    someLines().noteWhisper("Bob-Ragnaros");
    assert.is_true(show("No player named 'Bob' is currently playing."));
    game.define("ChatFrame_AddMessageEventFilter", undefined);
    filter = undefined;
    someLines().noteWhisper("Bob-Ragnaros");
    assert.is_false(show("No player named 'Bob' is currently playing."));
  });

  it("does nothing in a client without such a line", () => {
    game.define("ERR_CHAT_PLAYER_NOT_FOUND_S", undefined);
    someLines().noteWhisper("Bob-Ragnaros");
    assert.is_false(show("No player named 'Bob' is currently playing."));
  });

  it("remembers a hundred names, and takes new ones when old ones are past", () => {
    const lines = someLines();
    for (const index of $range(1, 100)) lines.noteWhisper(`Name${index}-Ragnaros`);
    lines.noteWhisper("Bob-Ragnaros");
    assert.is_false(show("No player named 'Bob' is currently playing."));
    game.draw(11);
    lines.noteWhisper("Bob-Ragnaros");
    assert.is_true(show("No player named 'Bob' is currently playing."));
  });
});
