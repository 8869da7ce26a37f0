/** The parts that say whom this client talks to outside its guild, joined: who is what, how he proves it, and for how long. */
import type { EnginePorts } from "./enginePorts";
import type { GateReport } from "./gateReport";
import type { Handshake } from "./handshake";
import { createHandshake } from "./handshake";
import { createHelloJudge } from "./helloJudge";
import type { Links } from "./links";
import { createLinks } from "./links";
import type { Outbox } from "./outbox";
import type { OwnScope } from "./ownScope";
import type { Standings } from "./standing";
import { createStandings } from "./standing";

export interface Trust {
  readonly standings: Standings;
  readonly links: Links;
  readonly handshake: Handshake;
}

/** What trust needs beside the ports. */
export interface TrustParts {
  readonly outbox: Pick<Outbox, "sendControl">;
  readonly ownScope: Pick<OwnScope, "current">;
  readonly gateReport: Pick<GateReport, "dropMessage">;
}

/** Joins the parts on the engine's ports. Called by: ground.createGround. */
export function createTrust({ roster, store, clock, slicer, randomBytes }: EnginePorts, parts: TrustParts): Trust {
  const { serverTime, uptime } = clock;
  const standings = createStandings({ roster, store, scope: parts.ownScope.current, serverTime });
  const links = createLinks(standings, uptime);
  const handshake = createHandshake({
    roster,
    standings,
    links,
    judgeHello: createHelloJudge({ roster, standings, serverTime, uptime }),
    gateReport: parts.gateReport,
    randomBytes,
    serverTime,
    uptime,
    run: slicer.run,
    sendControl: parts.outbox.sendControl,
  });
  return { standings, links, handshake };
}
