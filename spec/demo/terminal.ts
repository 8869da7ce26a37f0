/** What the demo prints: lines, and one line at the bottom that is written over again and again where the output is a terminal. */

/** @noSelf */
export interface Terminal {
  readonly print: (line: string) => void;
  /** Shows how far it is: in place on a terminal, else as a line of its own if `isMilestone`. */
  readonly progress: (line: string, isMilestone: boolean) => void;
}

/** Often enough to look alive, seldom enough to cost nothing. */
const REDRAW_SECONDS = 0.05;
const ERASE_LINE = `\r${string.char(27)}[K`;

/** Builds the demo's output on the host's standard output. Called by: main.main. */
export function createTerminal(): Terminal {
  const isTerminal = isOutputTerminal();
  let shown = false;
  let drawnAt = 0;

  /** What was drawn over stays away. Called by: main.main, stage.act, terminal.progress. */
  const print = (line: string): void => {
    io.write(shown ? ERASE_LINE : "", line, "\n");
    io.stdout.flush();
    shown = false;
  };
  /** A file gets milestones only, because nothing can be drawn over there. Called by: stage.show. */
  const progress = (line: string, isMilestone: boolean): void => {
    if (!isTerminal) {
      if (isMilestone) print(line);
      return;
    }
    if (os.clock() - drawnAt < REDRAW_SECONDS) return;
    drawnAt = os.clock();
    io.write(ERASE_LINE, line);
    io.stdout.flush();
    shown = true;
  };
  return { print, progress };
}

/** Asks the system; where it cannot tell, the output is taken for a file. Called by: terminal.createTerminal. */
function isOutputTerminal(): boolean {
  if (os.getenv("OS") === "Windows_NT") return false;
  return (os.execute("test -t 1") as unknown) === 0;
}
