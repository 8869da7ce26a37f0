/** What sessions, casts and presence stand on: the parts that need nothing but the ports, and each other. */
import type { CastParts } from "./casts";
import { createEntryGate } from "./entryGate";
import type { EnginePorts } from "./enginePorts";
import { createGateReport } from "./gateReport";
import type { Hold } from "./hold";
import { createHold } from "./hold";
import { createMutes } from "./mutes";
import type { Outbox } from "./outbox";
import { createOutbox } from "./outbox";
import type { OwnScope } from "./ownScope";
import { createOwnScope } from "./ownScope";
import { createPortraits } from "./portraits";
import type { Trust } from "./trust";
import { createTrust } from "./trust";
import type { WaitingRoom } from "./waitingRoom";
import { createWaitingRoom } from "./waitingRoom";

const MAX_NONCE = 65535;

/** What everything else stands on. @noSelf */
export interface Ground extends Trust, Pick<CastParts, "ownNonce" | "gate" | "gateReport" | "mutes" | "portraits"> {
  readonly outbox: Outbox;
  readonly ownScope: OwnScope;
  readonly hold: Hold;
  readonly waitingRoom: WaitingRoom;
}

/** Builds it on the ports alone. Called by: engine.createEngine. */
export function createGround(ports: EnginePorts): Ground {
  const { clock, roster, store, slicer, log, queue, random, holdMemory } = ports;
  const { uptime, serverTime } = clock;
  const ownNonce = 1 + math.floor(random() * MAX_NONCE);
  const ownScope = createOwnScope(roster, store);
  const gateReport = createGateReport(log, uptime);
  const hold = createHold({ ...slicer, memory: holdMemory, store, roster, scope: ownScope.known, serverTime });
  const outbox = createOutbox({ queue, uptime, ownNonce });
  return {
    ...createTrust(ports, { outbox, ownScope, gateReport }),
    ownNonce,
    ownScope,
    gateReport,
    hold,
    gate: createEntryGate({ store, roster, hold, gateReport }),
    outbox,
    portraits: createPortraits({ store, log, breathe: slicer.breathe }),
    mutes: createMutes(uptime),
    waitingRoom: createWaitingRoom(uptime),
  };
}
