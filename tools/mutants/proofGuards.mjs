/** The guards of the proof across guilds: what a hello, a reply and a go must show, and for how long it holds. */
import { mutant } from "./mutant.mjs";

/** A guard of the judge of hellos. Called by: proofGuards. */
const inHelloJudge = (what, find, replacement, title) =>
  mutant("sender", what, "src/sync/helloJudge.ts", find, replacement, "spec/sync/helloJudge_spec.ts", `a hello ${title}`);

/** A guard of the handshake. Called by: proofGuards. */
const inHandshake = (what, find, replacement, title) =>
  mutant("sender", what, "src/sync/handshake.ts", find, replacement, "spec/sync/handshake_spec.ts", `a handshake ${title}`);

export const PROOF_GUARDS = [
  inHelloJudge(
    "hellos under another key",
    "const proved = asked.find(",
    "const proved = asked.find(() => true) ?? asked.find(",
    "proves nothing by another key",
  ),
  inHelloJudge(
    "hellos of another time",
    "if (math.abs(hello.serverTime - serverTime()) > MAX_HELLO_SECONDS)",
    "if (math.abs(hello.serverTime - serverTime()) > MAX_HELLO_SECONDS + 1)",
    "is of another time 121 s from mine",
  ),
  inHelloJudge("a hello twice", "nonces.use(hello.nonce);", "", "is good once, and one that proved nothing uses up no nonce"),
  inHelloJudge(
    "who was struck off",
    "if (standings.isStruckOff(sender))",
    'if (sender === "")',
    "is nothing of somebody who was struck off, nor where there is no federation, nor under a key that is too short",
  ),
  inHandshake(
    "a reply that proves nothing",
    "replyMac(hello.federation.key, speakers, nonces, reply.guild) !== reply.mac || ",
    "",
    "takes a reply to its last hello only, from whom it greeted, once, and while the key is the same",
  ),
  inHandshake(
    "a go that proves nothing",
    "if (go === undefined || goMac(hello.federation.key, hello, go.guild) !== go.mac) return undefined;",
    "if (go === undefined) return undefined;",
    "lets later frames of a session follow its go, and none come before it",
  ),
  mutant(
    "sender",
    "what waits for somebody who is no partner any more",
    "src/sync/standingWatch.ts",
    "for (const peer of links.takeLapsed()) queue.cancel(peer);",
    'for (const peer of links.takeLapsed()) if (peer === "") queue.cancel(peer);',
    "spec/sync/standingWatch_spec.ts",
    "the watch over a peer's standing lets nothing go that waits for partners who are none any more, before it ends the session",
  ),
  mutant(
    "sender",
    "a partner's question who is there",
    "src/sync/receiver.ts",
    'if (channel !== "GUILD" && !deps.roster.isMember(sender)) {',
    'if (sender === "") {',
    "spec/sync/receiver_spec.ts",
    "what members of a guild say to each other outside of sessions is heard from members alone, " +
      "and neither from a stranger nor from a proved partner, whose session goes on",
  ),
  mutant(
    "sender",
    "frames of a session whose peer has proved nothing",
    "src/sync/outsiders.ts",
    'return (standing.kind === "partner" || standing.kind === "former") && standings.holds(sender, standing);',
    "return standings.holds(sender, standing);",
    "spec/sync/outsiders_spec.ts",
    "an outsider is heard of a session in which he has proved himself, while that holds",
  ),
  mutant(
    "permission",
    "my guild's entries by whatever author from a partner",
    "src/sync/gate.ts",
    'const permission = memberAuthor === undefined ? "denied" :',
    'const permission = memberAuthor === undefined ? "granted" :',
    "spec/sync/gate_spec.ts",
    "the gate, for a version that a partner's player brings, refuses what nobody of my guild has written, " +
      "or the sender himself, unless I hold nothing",
  ),
  mutant(
    "permission",
    "my guild's permissions to partners",
    "src/model/scope.ts",
    "if (scope.isAcrossGuilds !== true && entry.guildName === scope.ownGuild) return true;",
    "if (entry.guildName === scope.ownGuild) return true;",
    "spec/model/scope_spec.ts",
    "What is shared across guilds is the same, but of setup only what has the federation's key",
  ),
];
