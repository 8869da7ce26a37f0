/** French. */
import type { Phrases } from "../translation";

export const frFR: Phrases = {
  // Names in the client's settings.
  bindingToggle: "Ouvrir ou fermer GuildHelper",

  // Lengths of time.
  durationHours: "{hours} h",
  durationHoursMinutes: "{hours} h {minutes} min",
  durationMinutes: "{minutes} min",
  durationMinutesSeconds: "{minutes} min {seconds} s",
  durationSeconds: "{seconds} s",

  // Writing entries; {table} and {field} are names as they are typed.
  entryAdded: "« {id} » a été ajouté dans {table}.",
  entryAlreadyDeleted: "« {id} » est déjà supprimé.",
  entryChanged: "« {id} » a été modifié dans {table}.",
  entryDeleted: "« {id} » a été supprimé dans {table}.",
  entryEditingDeleted: "« {id} » est supprimé ; une entrée supprimée ne peut pas être modifiée.",
  entryFieldEmpty: '{field} ne peut pas être vide ; écrivez {field}="...".',
  entryFieldMissing: 'Une nouvelle entrée dans {table} a besoin de {field}="...".',
  entryFieldTwice: "{field} est donné deux fois ; écrivez-le une seule fois.",
  entryFieldUnknown: "« {word} » n'est pas un champ=valeur de {table} ; ses champs : {fields}.",
  entryInRoster: "{name} figure déjà dans la liste des membres ; utilisez /gh edit roster.",
  entryNothingToWrite: "Rien à écrire ; indiquez des champs de {table} sous la forme champ=valeur : {fields}.",
  entryOtherName: "Une entrée de la liste des membres garde le nom {name} ; pour un autre personnage, utilisez /gh add roster name=...",

  // How an entry is called.
  entryAuthorUnknown: "inconnu",
  entryMarkedDeleted: "{entry} (supprimé)",
  entryNamed: "{id} : {title}",
  entryOrigin: "de {guild}, par {author}, {time}",

  // Why data are none of an entry's; each ends "the data is ..." or "the entry cannot be stored: ...".
  faultAuthor: "son author n'est pas un texte",
  faultBytes: "plus de {bytes} octets",
  faultData: "ses data ne sont pas une table",
  faultDeep: "plus de {depth} niveaux d'imbrication",
  faultDeleted: "son deleted n'est ni true ni false",
  faultEndless: "un nombre qui n'est pas fini",
  faultGuildName: "son guildName n'est pas un texte",
  faultId: "son id n'a pas de 1 à {bytes} octets sans caractères de contrôle",
  faultKey: "une clé de type {kind}",
  faultLastUpdated: "son lastUpdated n'est pas une date",
  faultLongText: "un texte de plus de {bytes} octets",
  faultMetatable: "une table avec une métatable",
  faultNoTable: "ce n'est pas une table",
  faultType: "une valeur de type {kind}",
  faultValues: "plus de {count} valeurs",

  // Federations of guilds.
  federationAlreadyInThis: "votre guilde fait déjà partie de cette fédération",
  federationCodeLength: "un code compte {count} lettres et chiffres, sans les tirets ; celui-ci en compte {found}",
  federationCodeLetters: "un code n'a que des chiffres et des lettres, sans U ; vérifiez-le",
  federationCodeNone:
    "la clé de cette fédération ne tient pas dans un code ; /gh federation rekey en crée une qui convient, et chaque guilde rejoint à nouveau la fédération",
  federationCodeSlip: "il y a une faute de frappe dans ce code ; vérifiez-le",
  federationFounded: "Votre guilde a fondé la fédération {federation} ; /gh federation code permet à d'autres de la rejoindre.",
  federationInNone: "votre guilde ne fait partie d'aucune fédération",
  federationInOne: "votre guilde fait partie de la fédération {federation} ; quittez-la d'abord",
  federationInOneAlready: "votre guilde fait déjà partie de la fédération {federation} ; quittez-la d'abord",
  federationJoined: "Votre guilde fait maintenant partie de la fédération {federation}.",
  federationLeft:
    "Votre guilde a quitté la fédération {federation} ; ce que les autres guildes ont écrit est conservé, mais n'est plus affiché.",
  federationNameLength: "le nom d'une fédération a de 1 à {bytes} octets",
  federationOfficersOnly: "seuls les officiers peuvent le faire : le maître de guilde et le rang juste en dessous",
  federationRekeyed:
    "La fédération {federation} a une nouvelle clé ; les autres guildes en sont exclues jusqu'à ce qu'elles la rejoignent avec /gh federation code.",

  // Help: what each command does, and what is wrong with what was typed.
  helpAdd: "écrit une nouvelle entrée",
  helpConfirm: "accepte les suppressions qui vous attendent",
  helpDelete: "marque une entrée comme supprimée",
  helpEdit: "modifie les champs indiqués d'une entrée",
  helpFederation: "partage les tables de la guilde avec d'autres guildes (officiers)",
  helpHelp: "affiche ces lignes",
  helpHistory: "liste les versions précédentes d'une entrée, la plus récente d'abord",
  helpLine: "{usage} : {summary}",
  helpList: "liste les entrées qui contiennent tous les mots",
  helpLog: "affiche les dernières lignes du journal qui contiennent tous les mots",
  helpMe: "modifie l'entrée de votre personnage dans la liste des membres",
  helpMute: "masque ici les entrées d'un auteur, ou les affiche à nouveau ; sans nom, dit qui est masqué",
  helpNoCommand: "La commande « {word} » n'existe pas ; /gh help les affiche toutes.",
  helpOpenQuote: 'Fermez le guillemet ouvert dans {text} ; terminez par ".',
  helpRefuse: "garde les entrées dont la suppression vous attend",
  helpRestore: "rétablit le contenu d'une version précédente, même pour une entrée supprimée",
  helpRollback: "liste les instantanés des derniers jours, ou ramène les entrées à l'un d'eux",
  helpSet:
    "modifie un réglage : autoSync, reminders et minimapButton on ou off, defaultDays de 1 à {days}, writeRank de 0 à {rank} (maître de guilde)",
  helpShow: "affiche tous les champs d'une entrée",
  helpSignUp: "répond à un événement pour le personnage que vous jouez",
  helpStatus: "affiche qui est là, ce qui est en cours et comment cela s'est terminé",
  helpStop: "arrête proprement ce qui est en cours",
  helpSurplusWord: "« {word} » est de trop. Écrivez : {usage}",
  helpSync: "synchronise avec ce joueur, ou avec tous ceux qui sont en ligne",
  helpUsage: "Écrivez : {usage}",

  // Earlier versions of an entry; {version} is what the other phrases here make of one.
  historyAlreadySo: "Rien n'a changé : le contenu de « {id} » dans {table} est déjà celui de cette version : {version}.",
  historyLine: "{place} : {version}",
  historyMade: "{time} par {author}",
  historyMadeNamed: "{time} par {author} : {title}",
  historyNone: "Aucune version précédente de « {id} » dans {table} n'est conservée.",
  historyNoVersion: "« {word} » n'est pas une version précédente ; écrivez un nombre de 1 à {count}.",
  historyReplacedBy: "{version}, remplacée {time} par {peer}",
  historyReplacedHere: "{version}, remplacée {time} ici",
  historyRestored: "Le contenu de « {id} » dans {table} est à nouveau celui de cette version : {version}.",

  // Deletions that wait for the player's word.
  holdBusy: "Il y a trop à faire en ce moment ; réessayez un peu plus tard.",
  holdDeletions: "{count} {count:suppression|suppressions} dans {table}",
  holdLeavers:
    "{count} {count:personnage de la liste des membres semble|personnages de la liste des membres semblent} avoir quitté la guilde. /gh confirm supprime leurs entrées, /gh refuse les garde.",
  holdMore: "{count} dans {table}",
  holdNothing: "Aucune suppression ne vous attend.",
  holdRefused: "Refusé : {deletions}. Ces entrées restent ici ; quiconque en modifie une la rétablit pour tout le monde.",
  holdTaken: "Accepté : {deletions}. Ce qui s'y trouvait reste dans l'historique : /gh restore, /gh rollback.",
  holdTold: "En attente de votre décision : {deletions}. /gh confirm les accepte, /gh refuse garde les entrées.",
  holdUndo: "Les suppressions déjà acceptées peuvent être annulées avec /gh restore ou /gh rollback.",

  // What the old addon left.
  importCount: "{count} {table}",
  importNothing: "aucune entrée",
  importTaken: "repris de l'ancien GuildHelper : {taken} ; tout le reste est conservé dans GuildHelperDB.imported",
  importTakenAside:
    "repris de l'ancien GuildHelper : {taken} ; tout le reste est conservé dans GuildHelperDB.imported (avec {count} {count:ancienne entrée|anciennes entrées})",

  // The log, whose lines themselves are not translated.
  logEarlier: "{count} {count:ligne précédente|lignes précédentes}, puis :",
  logEmpty: "Le journal est vide.",
  logNothingFound: "Aucune ligne du journal ne contient ces mots.",

  // Authors whose entries are hidden.
  muteHidden:
    "Les entrées de {author} sont maintenant masquées ici, mais restent conservées et synchronisées ; /gh mute {author} les affiche à nouveau.",
  muteNames: "Masqués ici : {names}.",
  muteNobody: "Personne n'est masqué.",
  muteShown: "Les entrées de {author} sont à nouveau affichées.",
  muteTooMany: "{count} auteurs sont déjà masqués ; affichez d'abord l'un d'eux à nouveau",

  // Names of players as they are typed.
  nameNone: "« {text} » n'est pas un nom de joueur ; écrivez Nom ou Nom-Royaume.",
  nameNoRealm: "Il manque le royaume à « {text} » ; écrivez Nom ou Nom-Royaume.",
  nameOwnUnknown: "Le nom de votre personnage n'est pas encore connu ; réessayez dans un instant.",
  nameRealmUnknown: "Votre royaume n'est pas encore connu ; écrivez Nom-Royaume, ou réessayez dans un instant.",

  // How a session ended, in a word.
  outcomeBusy: "occupé",
  outcomeDamaged: "endommagé",
  outcomeDiffering: "pas identique",
  outcomeIdentical: "identique",
  outcomeLockdown: "bloqué",
  outcomeOffline: "hors ligne",
  outcomeReload: "rechargé",
  outcomeSilent: "sans réponse",
  outcomeStopped: "arrêté",
  outcomeStranger: "étranger",
  outcomeVersion: "version",

  // Entries in chat, in lists and alone.
  readForeign:
    "{count} {count:entrée d'une autre guilde est conservée, mais n'est pas affichée|entrées d'autres guildes sont conservées, mais ne sont pas affichées}.",
  readHidden:
    "{count} {count:entrée d'auteurs masqués n'est pas affichée|entrées d'auteurs masqués ne sont pas affichées} ; /gh mute dit qui est masqué.",
  readHiddenOne: "{id} n'est pas affiché ici, car son auteur {author} est masqué ; /gh mute {author} l'affiche.",
  readMore: "... et {count} de plus.",
  readNoEntry: "« {id} » n'existe pas dans {table} ; /gh list {table} affiche les identifiants.",
  readNoGuild: "Votre guilde n'est pas encore connue ; les entrées s'affichent dès qu'elle l'est.",
  readNoTable: "« {word} » n'est pas une table pour {command} ; il y a {tables}.",
  readNothing: "Il n'y a encore rien dans {table}.",
  readNothingFound: "Rien dans {table} ne contient ces mots.",

  // Why a session was not finished; each ends "... not finished (stopped): ...".
  reasonBusy: "ce joueur est occupé avec quelqu'un d'autre ; réessayez dans un instant",
  reasonDamaged: "ce qui est arrivé était endommagé ; réessayez",
  reasonLockdown: "le jeu n'autorise pas de messages d'addon en ce moment ; réessayez après le combat",
  reasonOffline: "ce joueur n'est pas en ligne",
  reasonReload:
    "l'autre côté a rechargé son interface ; une synchronisation qu'il avait lancée reprend d'elle-même, vous pouvez relancer toute autre",
  reasonSilent: "aucune réponse n'est venue ; ce joueur est peut-être parti, en plein combat de boss, ou n'a pas GuildHelper",
  reasonStopped: "elle a été arrêtée",
  reasonStranger: "ce joueur n'est ni dans votre guilde ni dans votre fédération",
  reasonVersion: "les deux versions de GuildHelper ne se comprennent pas ; toutes deux devraient être la plus récente",

  // Why something is not done; each ends "Nothing was changed: ..." or "No synchronization: ...".
  refusalAheadOfTime: "la version enregistrée est en avance sur l'heure du serveur ; réessayez dans quelques minutes",
  refusalBeginning: "une synchronisation est déjà en train de commencer ; /gh stop l'arrête",
  refusalCharacterUnknown: "votre personnage n'est pas encore connu",
  refusalData: "les données ne conviennent pas : {fault}",
  refusalEntry: "l'entrée ne peut pas être enregistrée : {fault}",
  refusalFederationOnly: "setup n'est écrit que par les commandes de fédération",
  refusalGuildless: "vous n'êtes dans aucune guilde",
  refusalGuildlessOrUnknown: "vous n'êtes dans aucune guilde, ou votre guilde n'est pas encore connue",
  refusalGuildUnknown: "votre guilde n'est pas encore connue",
  refusalId: "un identifiant a de 1 à {bytes} octets sans caractères de contrôle",
  refusalNewerData:
    "les données enregistrées viennent d'un GuildHelper plus récent (format {version}, celui-ci connaît {known}) : elles sont seulement affichées, jamais modifiées ni synchronisées, jusqu'à ce que vous mettiez l'addon à jour",
  refusalNoEntry: "cette entrée n'existe pas dans {table}",
  refusalNoTable: "cette table n'existe pas ; il y a {tables}",
  refusalNotBegun: "elle n'a pas pu être lancée",
  refusalNotInGuild: "{peer} n'est pas dans votre guilde, et votre guilde ne fait partie d'aucune fédération",
  refusalNotWritten: "l'entrée n'a pas pu être écrite",
  refusalOtherGuild: "cette entrée appartient à une autre guilde",
  refusalRank: "votre rang ne permet pas d'écrire dans {table}",
  refusalRankUnknown: "votre rang n'est pas encore connu",
  refusalRosterId: "l'identifiant d'une entrée de membre est le nom et le royaume du personnage : Nom-Royaume",
  refusalRosterName: "une entrée de membre a besoin du nom du personnage",
  refusalRosterOtherName: "le nom dans une entrée de membre est celui du personnage que désigne son identifiant",
  refusalRosterRank: "votre rang ne permet d'écrire que votre propre entrée de membre",
  refusalRunning: "une synchronisation est déjà en cours ; /gh stop l'arrête",
  refusalRunningWith: "une synchronisation avec {peer} est déjà en cours ; /gh stop l'arrête",
  refusalSelf: "c'est vous : nommez un autre joueur, ou aucun pour synchroniser avec tous ceux qui sont en ligne",
  refusalStruckOff: "{peer} a quitté les guildes de votre fédération",
  refusalTooFast: "trop d'entrées ont été créées durant cette seconde",
  refusalUnsaid: "l'entrée a été refusée",

  // Events that are near, and unread news.
  reminderHour: "Dans moins d'une heure, à {time} : {title} ; /gh show calendar {id}",
  reminderMore: "... et {count} {count:autre événement|autres événements} d'ici demain ; /gh list calendar affiche tout.",
  reminderNews: "{count} {count:actualité est nouvelle|actualités sont nouvelles} pour vous ; /gh list news les affiche.",
  reminderToday: "Aujourd'hui : {title} ; /gh show calendar {id}",
  reminderTodayAt: "Aujourd'hui à {time} : {title} ; /gh show calendar {id}",
  reminderTomorrow: "Demain : {title} ; /gh show calendar {id}",
  reminderTomorrowAt: "Demain à {time} : {title} ; /gh show calendar {id}",

  // How a session ended.
  resultChangedMeanwhile: "Quelque chose a été refusé ici ou là-bas, ou a changé entre-temps ; voyez /gh log.",
  resultDiffering: "{peer} : terminé, mais pas identique.",
  resultHeld: "{count} {count:suppression vous attend|suppressions vous attendent} : /gh confirm ou /gh refuse.",
  resultIdentical: "{peer} : identique.",
  resultMoved: "{received} reçus, {sent} envoyés en {duration}.",
  resultNothingChanged: "Rien n'a changé : {reason}.",
  resultOlderDiffer: "Des entrées plus anciennes diffèrent : /gh sync {peer} all",
  resultRefused: "{count} {count:refusé|refusés} ; /gh log dit pourquoi.",
  resultUnfinished: "{peer} : non terminé.",
  resultUnfinishedBecause: "{peer} : non terminé ({outcome}) : {reason}.",

  // Snapshots, and the way back to one.
  rollbackBegun: "Retour des entrées au {time} ...",
  rollbackDamaged: "l'instantané est endommagé",
  rollbackDone:
    "Retour terminé : {setBack} {setBack:rétablie|rétablies}, {alreadySo} déjà ainsi, {refused} que vous ne pouvez pas écrire, {newer} {newer:créée depuis et gardée|créées depuis et gardées}.",
  rollbackLine: "{place} : {time}, {count} {count:entrée|entrées}",
  rollbackNone: "Il n'y a pas encore d'instantané ; il en est pris un chaque jour.",
  rollbackNoSnapshot: "« {word} » n'est pas un instantané ; écrivez un nombre de 1 à {count}.",
  rollbackNoSuch: "cet instantané n'existe pas",
  rollbackRunning: "un retour en arrière est déjà en cours",

  // What a round of sessions came to: "3 users: 2 in sync, 1 unreachable; received 12, sent 3."
  roundBusy: "{count} {count:occupé|occupés}",
  roundDiffering: "{count} non {count:identique|identiques}",
  roundInSync: "{count} à jour",
  roundLine: "{count} {count:utilisateur|utilisateurs} : {outcomes} ; {received} reçus, {sent} envoyés.",
  roundUnfinished: "{count} non {count:terminé|terminés}",
  roundUnreachable: "{count} {count:injoignable|injoignables}",
  roundUnvisited: "{count} non {count:visité|visités}",

  // The saved file.
  savedDamagedMany:
    "{count} parties endommagées des données enregistrées ont été mises de côté dans GuildHelperDB.damaged (la première est {place} : {fault})",
  savedDamagedOne: "1 partie endommagée des données enregistrées a été mise de côté dans GuildHelperDB.damaged ({place} : {fault})",
  savedLarge:
    "Les données enregistrées deviennent trop volumineuses pour le jeu ({values} valeurs différentes, {megabytes} Mo ; les fichiers de plus de 262143 valeurs ou d'environ 25 Mo sont perdus) : gardez une copie de WTF/Account/.../SavedVariables/GuildHelper.lua",
  savedUnread:
    "le jeu n'a pas lu les données enregistrées, car leur fichier est trop volumineux, et n'enregistrera rien pendant cette session : gardez une copie de WTF/Account/.../SavedVariables/GuildHelper.lua",

  // Settings; {setting} and its words are as they are typed.
  settingIs: "{setting} vaut {value}.",
  settingIsNow: "{setting} vaut maintenant {value}.",
  settingMasterOnly: "Seul le maître de guilde règle {setting}.",
  settingNeither: "« {word} » n'est pas une valeur de {setting} ; écrivez {first} ou {second}.",
  settingNone: "« {word} » n'est pas un réglage ; il y a {settings}.",
  settingNoSuch: "le réglage {setting} n'existe pas ; il y a {settings}",
  settingOutOfRange: "« {word} » n'est pas une valeur de {setting} ; écrivez de {least} à {most}.",
  settingTakesEither: "{setting} accepte {first} ou {second}",
  settingTakesRange: "{setting} accepte un nombre entier de {least} à {most}",
  settingUnknown: "inconnu",
  settingWriteRank: "Les rangs 0 à {rank} peuvent maintenant écrire les actualités, les infos de guilde et le calendrier.",

  // Answers to events.
  signUpAnswered: "Vous avez répondu « {answer} » à « {title} ».",
  signUpAnswerMaybe: "peut-être",
  signUpAnswerNo: "non",
  signUpAnswerYes: "oui",
  signUpDeleted: "« {id} » est supprimé ; personne ne peut s'y inscrire.",
  signUpForeign: "« {id} » est un événement d'une guilde avec laquelle la vôtre ne partage rien.",
  signUpNames: "{answer} ({count}) : {names}",
  signUpNoAnswer: "« {word} » n'est pas une réponse ; écrivez {yes}, {no} ou {maybe}.",
  signUpNoGuild: "Votre guilde n'est pas encore connue ; réessayez dans un instant.",

  // What runs: "Synchronizing with Bob-Ragnaros, table news, 12 entries of 40 (30 %), about 4 s left."
  statusAnswering: "Réponse à {peer}",
  statusAnsweringPaused: "En pause, car le jeu n'autorise pas de messages d'addon en ce moment : réponse à {peer}",
  statusDiscovering: "Recherche de qui est en ligne.",
  statusFacts: "{facts}.",
  statusIdle: "Rien en cours.",
  statusLeft: "encore environ {duration}",
  statusMoved: "{count} {count:entrée|entrées}",
  statusMovedOf: "{count} {count:entrée|entrées} sur {total} ({percent} %)",
  statusPaused: "En pause, car le jeu n'autorise pas de messages d'addon en ce moment.",
  statusSyncing: "Synchronisation en cours.",
  statusSyncingWith: "Synchronisation avec {peer}",
  statusSyncingWithPaused: "En pause, car le jeu n'autorise pas de messages d'addon en ce moment : synchronisation avec {peer}",
  statusTable: "table {table}",

  // Who has the addon: "Bob-Ragnaros, version 1.0.0: online, in sync since 2026-11-22 18:30:00."
  statusInSync: "à jour depuis {time}",
  statusLastSync: "dernière synchronisation {time} ({outcome})",
  statusMoreUsers: "Et {count} {count:autre utilisateur|autres utilisateurs}.",
  statusNotSynced: "pas encore synchronisé",
  statusNoUsers: "Aucun autre utilisateur connu pour l'instant.",
  statusOffline: "hors ligne",
  statusOnline: "en ligne",
  statusOnlineBusy: "en ligne, occupé",
  statusUser: "{peer} : {facts}.",
  statusUserOfVersion: "{peer}, version {version} : {facts}.",

  // What waits, and what was.
  statusKeptOut: "Écarté depuis la connexion : {guards} ; /gh log gate donne les détails.",
  statusNoResults: "Aucune synchronisation pour l'instant.",
  statusQueue: "À envoyer : {messages} {messages:message|messages}, {bytes} octets, environ {duration}.",
  statusResult: "{time} {result}",
  statusWaiting: "En attente de votre décision : {deletions} ; /gh confirm les accepte, /gh refuse garde les entrées.",

  // Synchronizations that begin, pause and end.
  syncAll: "Synchronisation de tout avec tous ceux qui sont en ligne.",
  syncAllWith: "Synchronisation de tout avec {peer}.",
  syncDay: "Synchronisation du dernier jour avec tous ceux qui sont en ligne.",
  syncDays: "Synchronisation des {days} derniers jours avec tous ceux qui sont en ligne.",
  syncDaysMissing: "Il manque le nombre de jours ; écrivez de 1 à {most}, ou 0 ou « {all} » pour tout.",
  syncDaysWith: "Synchronisation des {days} derniers jours avec {peer}.",
  syncDayWith: "Synchronisation du dernier jour avec {peer}.",
  syncGoesOn: "La synchronisation avec {peer} reprend.",
  syncNobody: "Personne d'autre avec GuildHelper n'a répondu.",
  syncNobodyAsked: "Personne n'a pu être interrogé : le jeu n'autorise pas de messages d'addon en ce moment.",
  syncNoDays: "« {word} » n'est pas un nombre de jours ; écrivez de 1 à {most}, ou 0 ou « {all} » pour tout.",
  syncNothingRuns: "Rien n'est en cours.",
  syncPaused:
    "La synchronisation avec {peer} est en pause : le jeu n'autorise pas de messages d'addon en ce moment. Elle reprendra d'elle-même.",
  syncRefused: "Pas de synchronisation : {reason}.",
  syncStopped: "Arrêté.",

  // What was typed as the value of a field.
  valueByHand: "{field} ne s'écrit pas à la main.",
  valueDate: "« {text} » ne convient pas pour {field} ; écrivez AAAA-MM-JJ ou AAAA-MM-JJ HH:MM.",
  valueDateTime: "« {text} » ne convient pas pour {field} ; écrivez AAAA-MM-JJ HH:MM:SS.",
  valueList: "« {text} » ne convient pas pour {field} ; écrivez une liste avec des virgules, par exemple Tank,Healer.",
  valueNumber: "« {text} » ne convient pas pour {field} ; écrivez un nombre.",
  valueOneOf: "« {text} » ne convient pas pour {field} ; écrivez {choices}.",

  // News and guild information.
  articleChoose: "Choisissez un titre dans la liste pour le lire.",
  articleDelete: "Supprimer",
  articleDeleteAsk: "Supprimer « {title} » pour toute la guilde ?",
  articleEdit: "Modifier",
  articleFacts: "{category} - {date} - {author}",
  articleNew: "Créer",
  fieldContent: "Texte",
  guildinfoEmpty: "Personne n'a encore écrit sur la guilde.",
  newsEmpty: "Il n'y a pas encore d'actualités.",

  // Calendar, roster and one's own characters.
  calendarAbsent: "Absents ({count}) : {names}",
  calendarComing: "Présents ({count}) : {names}",
  calendarEmpty: "Rien n’est prévu pour le moment.",
  calendarFacts: "{when} - {category}",
  calendarMaybe: "Peut-être",
  calendarNo: "Je ne viens pas",
  calendarPerhaps: "Peut-être ({count}) : {names}",
  calendarYes: "Je viens",
  charactersEmpty: "On ne sait encore rien de vos personnages.",
  fieldBattletag: "BattleTag",
  fieldBirthdate: "Anniversaire",
  fieldEventDateHint: "AAAA-MM-JJ ou AAAA-MM-JJ HH:MM",
  fieldInterests: "Intérêts",
  fieldListHint: "séparés par des virgules",
  fieldMainCharacter: "Perso principal",
  fieldMainCharacterHint: "Nom-Royaume, vide pour un principal",
  fieldRolesHint: "Tank, Soigneur, Dégâts",
  rosterEmpty: "Personne n’est encore dans la liste.",
  rosterOffline: "{rank}, niveau {level}, hors ligne",
  rosterOnline: "{rank}, niveau {level}, en ligne",
  rosterOnlineOnly: "Connectés seulement",
  paneCalendar: "Calendrier",
  paneCharacters: "Mes personnages",
  paneRoster: "Membres",

  // The pane of synchronization.
  columnPresence: "En ligne",
  columnSynced: "État",
  columnVersion: "Version",
  paneSync: "Synchro",
  syncAgain: "Réessayer",
  syncCancel: "Annuler",
  syncConfirm: "Accepter la suppression",
  syncEveryone: "Synchroniser avec tous",
  syncGoOn: "Reprendre",
  syncPause: "Pause",
  syncRefuse: "Garder les entrées",
  syncResults: "Fin des dernières synchros",
  syncSelected: "Synchroniser avec ce joueur",
  syncTableBar: "{table} {done}/{expected}",
  syncWaiting: "En attente de votre avis : {deletions}",
  syncWholeBar: "{done} sur {expected}",

  // The window.
  confirmNo: "Non",
  confirmYes: "Oui",
  paneGuildinfo: "Infos de guilde",
  paneNews: "Actualités",
  windowTitle: "GuildHelper",

  // Lists and forms.
  formCancel: "Annuler",
  formChoose: "Choisir",
  formMissing: "Champ à remplir : {field}.",
  formSave: "Valider",
  listChoose: "Affichage",
  listColumns: "Colonnes",
  listNothingFound: "Rien ne contient ces mots.",
  listSearch: "Rechercher",

  // Columns of lists.
  columnAuthor: "Auteur",
  columnCategory: "Catégorie",
  columnComing: "Présents",
  columnDate: "Date",
  columnGuild: "Guilde",
  columnItemLevel: "Niv. d'objet",
  columnLevel: "Niveau",
  columnName: "Nom",
  columnNote: "Note",
  columnProfessions: "Métiers",
  columnRank: "Rang",
  columnRoles: "Rôles",
  columnSince: "Depuis",
  columnTable: "Où",
  columnTitle: "Titre",
  columnTopic: "Sujet",
  columnWhat: "Quoi",
  columnWhen: "Quand",

  // The light that tells how synchronization is.
  lightAlone: "Personne d'autre avec GuildHelper n'est en ligne. Votre copie est prête.",
  lightDiffering: "Quelqu'un en ligne a autre chose que vous ; c'est en cours de correction.",
  lightFailing: "La dernière synchronisation a échoué avec tous ceux qui sont en ligne.",
  lightHeld: "Vous avez mis la synchronisation en pause ; rien ne commence tout seul avant la reprise.",
  lightHolding: "Des suppressions attendent votre décision.",
  lightInSync: "Tous ceux qui sont en ligne ont la même chose que vous.",
  lightManual: "Rien ne se synchronise tout seul, car la synchronisation automatique est désactivée.",
  lightNoGuild: "Ce personnage n'est dans aucune guilde, ou le jeu ne l'a pas encore dit.",
  lightPaused: "Le jeu n'autorise pas de messages d'addon en ce moment ; cela reprendra tout seul.",
  lightReadOnly: "Vos données enregistrées viennent d'une version plus récente de GuildHelper : rien n'est modifié ni synchronisé.",
  lightWorking: "Synchronisation en cours.",

  // The options, in the client's own panel of settings.
  optionAutoSync: "Synchroniser automatiquement",
  optionAutoSyncHelp:
    "Ce qui est écrit est annoncé aussitôt à la guilde, et GuildHelper cherche de lui-même ce qui manque à vous ou aux autres. Désactivé : seul ce que vous demandez est envoyé.",
  optionCompareBy: "Comparer avec",
  optionCompareByHelp: "Une esquisse ne coûte que ce en quoi deux copies diffèrent. La simple liste sert à chercher une panne.",
  optionDay: "1 jour",
  optionDays: "{days} jours",
  optionDefaultDays: "Une synchronisation remonte à",
  optionDefaultDaysHelp:
    "Jusqu'où remonte une synchronisation, sauf indication contraire. /gh set defaultDays accepte tout nombre de jours.",
  optionList: "Une simple liste",
  optionMinimapButton: "Bouton près de la minicarte",
  optionMinimapButtonHelp: "Ouvre et ferme la fenêtre, comme le raccourci clavier et /gh.",
  optionRanks: "Rangs 0 à {rank}",
  optionReminders: "Rappels dans la discussion",
  optionRemindersHelp: "Des lignes sur les évènements proches et sur les actualités que vous n'avez pas lues.",
  optionSketch: "Une esquisse",
  optionsAfterFight: "Le jeu n'ouvre ses options qu'après le combat.",
  optionsOpen: "Options",
  optionWriteRank: "Qui peut écrire dans la guilde",
  optionWriteRankHelp: "Le rang 0 est le maître de guilde. Ces rangs peuvent écrire les actualités, les infos de guilde et le calendrier.",

  // What the button at the minimap and the compartment's entry say under the mouse.
  hintDrag: "Glisser : déplacer ce bouton.",
  hintLeftClick: "Clic : ouvrir ou fermer la fenêtre.",
  hintRightClick: "Clic droit : options.",

  // The pane of the federation.
  federationAbout:
    "Les guildes d’une fédération partagent actualités, infos de guilde, calendrier et liste des membres. Fondez-en une et donnez son code aux officiers d’autres guildes, ou rejoignez-en une avec le code reçu.",
  federationCopyCode: "Ctrl-C copie le code. Ne le donnez qu’à des officiers de confiance.",
  federationEmpty: "Aucune guilde n’en fait encore partie.",
  federationFound: "Fonder",
  federationJoin: "Rejoindre",
  federationLeave: "Quitter",
  federationLeaveAsk: "Quitter la fédération {federation} ? Les textes des autres guildes sont conservés, mais plus affichés.",
  federationLineHint: "Nom d’une nouvelle fédération, ou un code",
  federationMember: "Membre",
  federationNone: "Votre guilde n’est dans aucune fédération.",
  federationOtherKey: "Dehors jusqu’à son retour avec le nouveau code",
  federationOwn: "Votre guilde",
  federationRekey: "Nouveau code",
  federationRekeyAsk:
    "Créer un nouveau code pour {federation} ? Les autres guildes sont dehors jusqu’à ce que leurs officiers l’utilisent.",
  federationShowCode: "Afficher le code",
  paneFederation: "Fédération",

  // The pane of the history.
  historyChoose: "Choisissez un élément de la liste pour lire ses versions.",
  historyEmpty: "Personne n’a encore rien écrit.",
  paneHistory: "Historique",
  versionChanged: "Modifié : {fields}",
  versionDeleted: "Supprimé dans cette version.",
  versionEarlier: "Avant",
  versionFacts: "Version {place} sur {count} - {time} - {author}",
  versionField: "{field} : {text}",
  versionLater: "Après",
  versionReplaced: "Remplacé {time} par {peer}",
  versionReplacedHere: "Remplacé {time} ici",
  versionRestore: "Rétablir cette version",

  // The pane of the log.
  logChoose: "Choisissez une ligne de la liste pour tout lire.",
  logCopyReport: "Ctrl-C copie. Ni noms ni textes d’autrui n’y figurent.",
  logReport: "Rapport de bug",
  paneLog: "Journal",
};
