/** What not every flavour or version of the client has, or lets addons look at. */

const globals = _G as unknown as Readonly<Record<string, unknown>>;

/**
 * Asks whether the client defines a global of this name.
 * Called by: guarded.reportError, optional.isSecret, systemLines.addFilter, systemLines.playerNotFoundPattern,
 * traffic.hookSender, traffic.throttleLibraryBytes.
 */
export function isThere(name: string): boolean {
  return globals[name] !== undefined;
}

/**
 * Asks whether the client defines a namespace with this member.
 * Called by: systemLines.addFilter, traffic.hookSender.
 */
export function hasMember(namespace: string, member: string): boolean {
  const table = globals[namespace];
  return type(table) === "table" && (table as Readonly<Record<string, unknown>>)[member] !== undefined;
}

/**
 * Asks whether the client forbids looking at a value: comparing, testing or measuring a secret raises an error.
 * Called by: channel.sendMessage, friends.addAccount, friends.addCharacter, optional.answerOf, optional.readableText,
 * ownGuild.guildFacts, rosterScan.read, traffic.count.
 */
export function isSecret(value: unknown): boolean {
  return isThere("issecretvalue") && issecretvalue !== undefined && issecretvalue(value);
}

/**
 * What the client answers; nil where it lacks the function, refuses, or answers with a secret.
 * Called by: addonVersion.addonVersion, character.characterFacts, clientBuild.clientBuild, communities.addMembers,
 * communities.characterClubs, communities.read, encoding.deflate, encoding.inflate, entropy.momentText, events.isKnown,
 * friends.addAccount, friends.addCharacter, friends.countOf, guildMembers.memberAt, guildMembers.readMembers,
 * guildMembers.rowCount, guildRoster.isMemberByClient, guildRoster.refresh, locale.clientLocale, lockdown.isLockedDown,
 * ownGuild.facts, player.canSpeakInGuild, player.framesPerSecond, player.isGuildless, player.isInInstance,
 * player.ownName, player.ownRealm, quiet.createQuiet, quiet.isFighting, realmTime.realmTime, rosterScan.memberCount,
 * rosterScan.read, rosterScan.showsOffline.
 */
export function answerOf<T>(ask: (this: void) => T): T | undefined {
  const [ok, answer] = pcall(ask);
  return ok && !isSecret(answer) ? answer : undefined;
}

/**
 * The text if it is one that may be looked at and is not empty, else nil.
 * Called by: addonVersion.addonVersion, channel.onMessage, character.characterFacts, communities.addMembers,
 * communities.characterClubs, entropy.momentText, friends.addAccount, friends.addCharacter, guildMembers.memberAt,
 * locale.clientLocale, ownGuild.guildFacts, player.ownName, player.ownRealm, rosterScan.read, systemLines.peerNotFound,
 * systemLines.playerNotFoundPattern.
 */
export function readableText(value: unknown): string | undefined {
  return !isSecret(value) && typeof value === "string" && value !== "" ? value : undefined;
}
