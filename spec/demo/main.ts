/**
 * `npm run demo`: three players of one guild, each with the built addon, end with equal copies by typing `/gh sync`. The exit code is 0
 * only when their saved files say so and no client raised an error.
 */
import "../support/helper";
import { countDifferences } from "./copies";
import { createLedger } from "./ledger";
import { ledgerLines } from "./ledgerText";
import { createPlayers, savedTables, type Player } from "./players";
import { saveFiles } from "./savedFiles";
import { createStage } from "./stage";
import { createTerminal } from "./terminal";

/** Plays the demo and returns the exit code. Called by: main. */
function main(): number {
  const terminal = createTerminal();
  const { print } = terminal;
  const cpuAtStart = os.clock();
  const { world, newcomer, officer, returner, facts } = createPlayers();
  const players = [officer, returner, newcomer];
  for (const line of facts) print(line);

  const ledger = createLedger(world, players);
  const stage = createStage({ world, ledger, terminal });
  stage.act(returner, `/gh sync ${officer.shortName} all`);
  stage.act(newcomer, `/gh sync ${officer.shortName} all`);
  stage.act(newcomer, '/gh me note="Hello everybody, я новенькая, 반가워요!" level=12');
  stage.act(returner, '/gh add calendar title="Welcome to the newcomers" category=Raid eventDate="2026-11-28 20:00" content="Bring cake."');
  stage.act(returner, "/gh sync");

  print("");
  for (const line of ledgerLines(ledger.sessions())) print(line);
  print("");
  print(
    `${string.format("%.0f", world.now())} simulated seconds in ${string.format("%.1f", os.clock() - cpuAtStart)} s of computing time.`,
  );
  print(`Longest frame: ${string.format("%.0f", stage.longestFrameMilliseconds())} ms for all three clients and the server between them.`);
  const errors = problemsOf(players);
  for (const line of errors) print(line);
  for (const line of saveFiles(players)) print(line);
  return verdict(print, players, errors.length);
}

/** Every Lua error a client raised, with its player. Called by: main.main. */
function problemsOf(players: readonly Player[]): string[] {
  for (const { client } of players) client.logout();
  return players.flatMap(({ client, shortName }) => client.errors().map((message) => `Lua error at ${shortName}: ${message}`));
}

/** Says as the last line what the three saved files say, and returns the exit code. Called by: main.main. */
function verdict(print: (this: void, line: string) => void, players: readonly Player[], errors: number): number {
  const { entries, differing } = countDifferences(players.map((player) => savedTables(player)));
  print("");
  if (errors > 0) print(`Lua errors raised by the clients: ${errors}.`);
  if (entries === 0) print("Nothing was saved: the copies cannot be compared.");
  else if (differing > 0) print(`The three copies DIFFER in ${differing} of ${entries} entries.`);
  else print(`The three copies are identical: ${entries} entries in five tables.`);
  return entries > 0 && differing === 0 && errors === 0 ? 0 : 1;
}

os.exit(main());
