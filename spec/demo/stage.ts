/** Plays one command after the other and shows what happens: what is typed, how far it is, what each player reads. */
import type { SyncStatus } from "../../src/model/syncStatus";
import type { World } from "../support/world";
import { grouped, padLeft, padRight } from "./columns";
import type { Ledger } from "./ledger";
import type { Player } from "./players";
import type { Terminal } from "./terminal";

/** @noSelf */
export interface StageDeps {
  readonly world: World;
  readonly ledger: Ledger;
  readonly terminal: Terminal;
}

/** @noSelf */
export interface Stage {
  /** The player types the line; goes on when everything it began is over. */
  readonly act: (player: Player, line: string) => void;
  /** The longest computing time between two frames so far. */
  readonly longestFrameMilliseconds: () => number;
}

const BAR_CHARACTERS = 24;
/** Simulated time between looks at the status, and between lines where the output is no terminal. */
const LOOK_SECONDS = 1;
const MILESTONE_SECONDS = 60;
/** A player is done when nothing has run for this long, longer than the wait for answers of a round. */
const QUIET_SECONDS = 2;
/** Far over the slowest sync of the demo. */
const PATIENCE_SECONDS = 3600;

/** Builds the stage. Called by: main.main. */
export function createStage({ world, ledger, terminal }: StageDeps): Stage {
  let longestFrame = 0;

  /** Shows the command, what happens, and what everybody reads of it. Called by: main.main. */
  const act = (player: Player, line: string): void => {
    terminal.print("");
    terminal.print(`${player.shortName} types: ${line}`);
    const seenLines = new LuaMap<string, number>();
    for (const client of world.clients()) seenLines.set(client.name, client.chatLines().length);
    watch(player, () => player.client.type(line));
    for (const client of world.clients()) {
      for (const text of client.chatLines().slice(seenLines.get(client.name) ?? 0)) {
        terminal.print(`  ${padRight(client.character.shortName, 8)} reads: ${asShown(text)}`);
      }
    }
  };

  /** Runs the world until the player's client has been idle for a while. Called by: stage.act. */
  const watch = (player: Player, begin: () => void): void => {
    const startedAt = world.now();
    let lookAt = startedAt;
    let milestoneAt = startedAt;
    let busyAt = startedAt;
    let shownTable: string | undefined;
    /** A new table, or enough time, is a milestone. Called by: stage.watch. */
    const show = (status: SyncStatus): void => {
      const isMilestone = status.table !== shownTable || world.now() >= milestoneAt;
      if (isMilestone) milestoneAt = world.now() + MILESTONE_SECONDS;
      shownTable = status.table;
      terminal.progress(progressText(status, ledger.traffic(), world.now() - startedAt), isMilestone);
    };
    ledger.follow(player, show);
    begin();
    const isOver = timed(() => {
      ledger.countMessages();
      if (world.now() < lookAt) return false;
      lookAt = world.now() + LOOK_SECONDS;
      const status = ledger.statusOf(player);
      if (status.state !== "idle") {
        busyAt = world.now();
        show(status);
      }
      return world.now() - busyAt > QUIET_SECONDS;
    });
    world.runUntil(isOver, PATIENCE_SECONDS);
  };

  /**
   * The same condition, measuring the computing time between two of its calls, which is one frame.
   * Called by: stage.watch.
   */
  const timed = (condition: () => boolean): (() => boolean) => {
    let before = os.clock();
    return () => {
      longestFrame = math.max(longestFrame, os.clock() - before);
      const holds = condition();
      before = os.clock();
      return holds;
    };
  };

  /** By the processor's clock, in which the addon's work counts alone. Called by: main.main. */
  const longestFrameMilliseconds = (): number => longestFrame * 1000;

  return { act, longestFrameMilliseconds };
}

/** A chat line without the codes that the client turns into colours. Called by: stage.act. */
function asShown(line: string): string {
  const [uncoloured] = string.gsub(line, "|c%x%x%x%x%x%x%x%x", "");
  const [unended] = string.gsub(uncoloured, "|r", "");
  return string.gsub(unended, "||", "|")[0];
}

/** One line: bar, table, entries, messages, bytes, time left, time gone. Called by: stage.show. */
function progressText(status: SyncStatus, traffic: { messages: number; bytes: number }, seconds: number): string {
  const moved = status.received + status.sent;
  const share = status.total > 0 ? math.min(1, moved / status.total) : 0;
  const filled = math.floor(share * BAR_CHARACTERS);
  const eta = status.etaSeconds === undefined ? "-" : `${math.ceil(status.etaSeconds)} s`;
  return [
    `  [${string.rep("#", filled)}${string.rep(".", BAR_CHARACTERS - filled)}]`,
    padRight(status.table ?? status.state, 11),
    `${padLeft(grouped(moved), 5)} of ${padLeft(grouped(status.total), 5)} entries`,
    `${padLeft(grouped(traffic.messages), 5)} messages`,
    `${padLeft(grouped(traffic.bytes), 7)} bytes`,
    `ETA ${padLeft(eta, 5)}`,
    `after ${padLeft(string.format("%.0f", seconds), 3)} s`,
  ].join("  ");
}
