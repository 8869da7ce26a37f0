import type { Entry } from "../../src/model/entry";
import { aPair, isIdle, listenTo, resultsIn, tablesHeldBy } from "../support/rigs";
import { anEntry } from "../support/entries";

const MANY = 300;
/** From the login on: the wait before visits go on, and the rest of the sync. */
const MOST_SECONDS = 300;

describe("a sync that its initiator's /reload cuts off", () => {
  it("goes on by itself after the login, without what has arrived, and ends equal", () => {
    const news: Entry[] = [];
    for (const number of $range(1, MANY))
      news.push(anEntry(`n${number}`, { data: { title: `Title ${number}`, content: contentOf(number) } }));
    const pair = aPair({ bobHolds: { news } });
    pair.alice.type("/gh sync Bob all");
    pair.world.runUntil(() => countOf(pair.alice) > MANY / 4, MOST_SECONDS);
    const before = countOf(pair.alice);
    pair.alice.reload();
    const told = listenTo(pair.alice, "SyncFinished");
    assert.is_true(pair.world.runUntil(() => told.length > 0 && isIdle(pair.bob), MOST_SECONDS));
    const [result] = resultsIn(told);
    assert.are.same([true, MANY - before], [result?.identical, result?.received]);
    assert.are.same(tablesHeldBy(pair.bob).news, tablesHeldBy(pair.alice).news);
    assert.are.same([[], []], [pair.alice.errors(), pair.bob.errors()]);
  });
});

/** News that a player holds. Called by: specs. */
function countOf(player: Parameters<typeof tablesHeldBy>[0]): number {
  return Object.keys(tablesHeldBy(player).news).length;
}

/** Text that does not shrink to nothing. Called by: specs. */
function contentOf(number: number): string {
  const words: string[] = [];
  for (const place of $range(1, 60)) words.push(`${(number * 7919 * place) % 99991}`);
  return words.join(" ");
}
