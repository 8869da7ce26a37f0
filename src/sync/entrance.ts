/** The way in for addon messages, over all that carries sessions, presence and casts. */
import type { EnginePorts } from "./enginePorts";
import type { Ground } from "./ground";
import type { Receiver, ReceiverDeps } from "./receiver";
import { createReceiver } from "./receiver";
import type { SessionEngine } from "./sessionEngine";
import { MEMBER } from "./standing";

/** The receiver over all that carries sessions. Called by: engine.createEngine. */
export function createEntrance(
  { roster, slicer, clock }: EnginePorts,
  { book, workflow, handler, report, handleRecord }: SessionEngine,
  rest: Ground & Pick<ReceiverDeps, "presence" | "casts">,
): Receiver {
  return createReceiver({
    ...rest,
    standingBy: (frame, sender) => rest.handshake.standingBy(frame, sender) ?? (roster.isMember(sender) ? MEMBER : undefined),
    book,
    workflow,
    roster,
    sendControl: rest.outbox.sendControl,
    handleRecord,
    run: slicer.run,
    uptime: clock.uptime,
    answerTurn: handler.answerTurn,
    secondsUntilFree: report.secondsUntilFree,
  });
}
