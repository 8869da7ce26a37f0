/** German. */
import type { Phrases } from "../translation";

export const deDE: Phrases = {
  // Names in the client's settings.
  bindingToggle: "GuildHelper öffnen oder schließen",

  // Lengths of time.
  durationHours: "{hours} h",
  durationHoursMinutes: "{hours} h {minutes} min",
  durationMinutes: "{minutes} min",
  durationMinutesSeconds: "{minutes} min {seconds} s",
  durationSeconds: "{seconds} s",

  // Writing entries; {table} and {field} are names as they are typed.
  entryAdded: "„{id}“ wurde in {table} hinzugefügt.",
  entryAlreadyDeleted: "„{id}“ ist bereits gelöscht.",
  entryChanged: "„{id}“ wurde in {table} geändert.",
  entryDeleted: "„{id}“ wurde in {table} gelöscht.",
  entryEditingDeleted: "„{id}“ ist gelöscht; gelöschte Einträge lassen sich nicht bearbeiten.",
  entryFieldEmpty: '{field} darf nicht leer sein; schreib {field}="...".',
  entryFieldMissing: 'Ein neuer Eintrag in {table} braucht {field}="...".',
  entryFieldTwice: "{field} ist doppelt angegeben; schreib es nur einmal.",
  entryFieldUnknown: "„{word}“ ist kein Feld=Wert von {table}; die Felder sind: {fields}.",
  entryInRoster: "{name} steht schon in der Mitgliederliste; verwende /gh edit roster.",
  entryNothingToWrite: "Es gibt nichts zu schreiben; gib Felder von {table} als Feld=Wert an: {fields}.",
  entryOtherName: "Ein Eintrag der Mitgliederliste behält den Namen {name}; für einen anderen Charakter verwende /gh add roster name=...",

  // How an entry is called.
  entryAuthorUnknown: "unbekannt",
  entryMarkedDeleted: "{entry} (gelöscht)",
  entryNamed: "{id}: {title}",
  entryOrigin: "aus {guild}, von {author}, {time}",

  // Why data are none of an entry's; each ends "the data is ..." or "the entry cannot be stored: ...".
  faultAuthor: "sein author ist kein Text",
  faultBytes: "größer als {bytes} Bytes",
  faultData: "seine data sind keine Tabelle",
  faultDeep: "tiefer verschachtelt als {depth}",
  faultDeleted: "sein deleted ist weder true noch false",
  faultEndless: "eine Zahl, die nicht endlich ist",
  faultGuildName: "sein guildName ist kein Text",
  faultId: "seine id hat nicht 1 bis {bytes} Bytes ohne Steuerzeichen",
  faultKey: "ein Schlüssel vom Typ {kind}",
  faultLastUpdated: "sein lastUpdated ist keine Zeit",
  faultLongText: "ein Text, der länger als {bytes} Bytes ist",
  faultMetatable: "eine Tabelle mit einer Metatabelle",
  faultNoTable: "keine Tabelle",
  faultType: "ein Wert vom Typ {kind}",
  faultValues: "mehr als {count} Werte",

  // Federations of guilds.
  federationAlreadyInThis: "deine Gilde ist bereits in dieser Föderation",
  federationCodeLength: "ein Code hat {count} Buchstaben und Ziffern, Bindestriche nicht mitgezählt; dieser hat {found}",
  federationCodeLetters: "ein Code hat nur Ziffern und Buchstaben, ohne U; sieh ihn dir noch einmal an",
  federationCodeNone:
    "der Schlüssel dieser Föderation passt in keinen Code; /gh federation rekey macht einen, der passt, und jede Gilde tritt neu bei",
  federationCodeSlip: "in diesem Code steckt ein Tippfehler; sieh ihn dir noch einmal an",
  federationFounded: "Deine Gilde hat die Föderation {federation} gegründet; mit /gh federation code lässt du andere beitreten.",
  federationInNone: "deine Gilde ist in keiner Föderation",
  federationInOne: "deine Gilde ist in der Föderation {federation}; verlasse sie zuerst",
  federationInOneAlready: "deine Gilde ist bereits in der Föderation {federation}; verlasse sie zuerst",
  federationJoined: "Deine Gilde ist jetzt in der Föderation {federation}.",
  federationLeft:
    "Deine Gilde hat die Föderation {federation} verlassen; was die anderen Gilden geschrieben haben, bleibt erhalten, wird aber nicht angezeigt.",
  federationNameLength: "der Name einer Föderation hat 1 bis {bytes} Bytes",
  federationOfficersOnly: "das dürfen nur Offiziere: der Gildenmeister und der Rang darunter",
  federationRekeyed:
    "Die Föderation {federation} hat einen neuen Schlüssel; die anderen Gilden sind draußen, bis sie mit /gh federation code wieder beitreten.",

  // Help: what each command does, and what is wrong with what was typed.
  helpAdd: "schreibt einen neuen Eintrag",
  helpConfirm: "übernimmt die Löschungen, die auf dich warten",
  helpDelete: "markiert einen Eintrag als gelöscht",
  helpEdit: "ändert die genannten Felder eines Eintrags",
  helpFederation: "teilt die Tabellen der Gilde mit anderen Gilden (Offiziere)",
  helpHelp: "zeigt diese Zeilen",
  helpHistory: "listet frühere Fassungen eines Eintrags auf, die neueste zuerst",
  helpLine: "{usage}: {summary}",
  helpList: "listet Einträge auf, und zwar die mit allen diesen Wörtern",
  helpLog: "zeigt die letzten Zeilen des Protokolls, und zwar die mit allen diesen Wörtern",
  helpMe: "ändert den Mitgliedseintrag deines Charakters",
  helpMute: "blendet die Einträge eines Autors hier aus oder wieder ein; ohne Namen: sagt, wer stummgeschaltet ist",
  helpNoCommand: "Den Befehl „{word}“ gibt es nicht; /gh help zeigt, was es gibt.",
  helpOpenQuote: 'Das Anführungszeichen in {text} ist nicht geschlossen; beende es mit ".',
  helpRefuse: "behält die Einträge, deren Löschungen auf dich warten",
  helpRestore: "holt den Inhalt einer früheren Fassung zurück, auch bei einem gelöschten Eintrag",
  helpRollback: "listet die Sicherungen der letzten Tage auf oder setzt Einträge auf eine davon zurück",
  helpSet:
    "ändert eine Einstellung: autoSync, reminders und minimapButton on oder off, defaultDays 1 bis {days}, writeRank 0 bis {rank} (Gildenmeister)",
  helpShow: "zeigt alle Felder eines Eintrags",
  helpSignUp: "beantwortet ein Ereignis für den Charakter, den du spielst",
  helpStatus: "zeigt, wer da ist, was läuft und wie es ausging",
  helpStop: "hält sauber an, was gerade läuft",
  helpSurplusWord: "„{word}“ ist ein Wort zu viel. Schreib: {usage}",
  helpSync: "synchronisiert mit diesem Spieler oder mit allen, die online sind",
  helpUsage: "Schreib: {usage}",

  // Earlier versions of an entry; {version} is what the other phrases here make of one.
  historyAlreadySo: "Nichts wurde geändert: Der Inhalt von „{id}“ in {table} ist bereits der dieser Fassung: {version}.",
  historyLine: "{place}: {version}",
  historyMade: "{time} von {author}",
  historyMadeNamed: "{time} von {author}: {title}",
  historyNone: "Von „{id}“ in {table} ist keine frühere Fassung erhalten.",
  historyNoVersion: "„{word}“ ist keine frühere Fassung; schreib eine Zahl von 1 bis {count}.",
  historyReplacedBy: "{version}, ersetzt {time} von {peer}",
  historyReplacedHere: "{version}, ersetzt {time} hier",
  historyRestored: "Der Inhalt von „{id}“ in {table} ist wieder der dieser Fassung: {version}.",

  // Deletions that wait for the player's word.
  holdBusy: "Gerade ist zu viel zu tun; versuch es in einer Weile noch einmal.",
  holdDeletions: "{count} {count:Löschung|Löschungen} in {table}",
  holdLeavers:
    "{count} {count:Charakter der Mitgliederliste hat|Charaktere der Mitgliederliste haben} die Gilde anscheinend verlassen. /gh confirm löscht ihre Einträge, /gh refuse behält sie.",
  holdMore: "{count} in {table}",
  holdNothing: "Keine Löschungen warten auf dich.",
  holdRefused: "Abgelehnt: {deletions}. Diese Einträge bleiben hier; wer einen bearbeitet, holt ihn für alle zurück.",
  holdTaken: "Übernommen: {deletions}. Was dort stand, bleibt im Verlauf: /gh restore, /gh rollback.",
  holdTold: "Auf deine Entscheidung warten: {deletions}. /gh confirm übernimmt sie, /gh refuse behält die Einträge.",
  holdUndo: "Früher übernommene Löschungen lassen sich mit /gh restore oder /gh rollback rückgängig machen.",

  // What the old addon left.
  importCount: "{count} {table}",
  importNothing: "keine Einträge",
  importTaken: "vom alten GuildHelper übernommen: {taken}; alles andere bleibt in GuildHelperDB.imported erhalten",
  importTakenAside:
    "vom alten GuildHelper übernommen: {taken}; alles andere bleibt in GuildHelperDB.imported erhalten (mit {count} {count:alten Eintrag|alten Einträgen})",

  // The log, whose lines themselves are not translated.
  logEarlier: "{count} {count:frühere Zeile|frühere Zeilen}, dann:",
  logEmpty: "Das Protokoll ist leer.",
  logNothingFound: "Keine Zeile des Protokolls enthält diese Wörter.",

  // Authors whose entries are hidden.
  muteHidden:
    "Einträge von {author} sind hier jetzt ausgeblendet, werden aber weiter aufbewahrt und synchronisiert; /gh mute {author} blendet sie wieder ein.",
  muteNames: "Hier stummgeschaltet: {names}.",
  muteNobody: "Niemand ist stummgeschaltet.",
  muteShown: "Einträge von {author} werden wieder angezeigt.",
  muteTooMany: "es sind schon {count} Autoren stummgeschaltet; blende zuerst einen davon wieder ein",

  // Names of players as they are typed.
  nameNone: "„{text}“ ist kein Spielername; schreib Name oder Name-Realm.",
  nameNoRealm: "„{text}“ fehlt der Realm; schreib Name oder Name-Realm.",
  nameOwnUnknown: "Der Name deines Charakters ist noch nicht bekannt; versuch es gleich noch einmal.",
  nameRealmUnknown: "Dein Realm ist noch nicht bekannt; schreib Name-Realm oder versuch es gleich noch einmal.",

  // How a session ended, in a word.
  outcomeBusy: "beschäftigt",
  outcomeDamaged: "beschädigt",
  outcomeDiffering: "nicht identisch",
  outcomeIdentical: "identisch",
  outcomeLockdown: "gesperrt",
  outcomeOffline: "offline",
  outcomeReload: "neu geladen",
  outcomeSilent: "keine Antwort",
  outcomeStopped: "angehalten",
  outcomeStranger: "fremd",
  outcomeVersion: "Version",

  // Entries in chat, in lists and alone.
  readForeign:
    "{count} {count:Eintrag einer anderen Gilde ist|Einträge anderer Gilden sind} aufbewahrt, {count:wird|werden} aber nicht angezeigt.",
  readHidden:
    "{count} {count:Eintrag stummgeschalteter Autoren ist|Einträge stummgeschalteter Autoren sind} ausgeblendet; /gh mute sagt, wer stummgeschaltet ist.",
  readHiddenOne: "{id} ist hier ausgeblendet, weil {author} stummgeschaltet ist; /gh mute {author} blendet den Eintrag ein.",
  readMore: "... und {count} {count:weiterer|weitere}.",
  readNoEntry: "„{id}“ gibt es in {table} nicht; /gh list {table} zeigt die IDs.",
  readNoGuild: "Deine Gilde ist noch nicht bekannt; Einträge erscheinen, sobald sie es ist.",
  readNoTable: "„{word}“ ist keine Tabelle für {command}; es gibt {tables}.",
  readNothing: "In {table} steht noch nichts.",
  readNothingFound: "Nichts in {table} enthält diese Wörter.",

  // Why a session was not finished; each ends "... not finished (stopped): ...".
  reasonBusy: "dieser Spieler ist gerade mit jemand anderem beschäftigt; versuch es gleich noch einmal",
  reasonDamaged: "was ankam, war beschädigt; versuch es noch einmal",
  reasonLockdown: "das Spiel erlaubt im Moment keine Addon-Nachrichten; versuch es nach dem Kampf noch einmal",
  reasonOffline: "dieser Spieler ist nicht online",
  reasonReload:
    "die Gegenseite hat neu geladen; eine Synchronisierung, die sie begonnen hatte, geht von selbst weiter, jede andere kannst du neu beginnen",
  reasonSilent: "es kam keine Antwort; vielleicht ist dieser Spieler gegangen, in einem Bosskampf oder ohne GuildHelper unterwegs",
  reasonStopped: "sie wurde angehalten",
  reasonStranger: "dieser Spieler ist weder in deiner Gilde noch in deiner Föderation",
  reasonVersion: "die beiden GuildHelper-Versionen verstehen einander nicht; beide sollten die neueste sein",

  // Why something is not done; each ends "Nothing was changed: ..." or "No synchronization: ...".
  refusalAheadOfTime: "die gespeicherte Fassung liegt vor der Serverzeit; versuch es in ein paar Minuten noch einmal",
  refusalBeginning: "eine Synchronisierung beginnt gerade schon; /gh stop beendet sie",
  refusalCharacterUnknown: "dein Charakter ist noch nicht bekannt",
  refusalData: "die Daten taugen nicht: {fault}",
  refusalEntry: "der Eintrag kann nicht gespeichert werden: {fault}",
  refusalFederationOnly: "setup wird nur von den Föderationsbefehlen geschrieben",
  refusalGuildless: "du bist in keiner Gilde",
  refusalGuildlessOrUnknown: "du bist in keiner Gilde, oder deine Gilde ist noch nicht bekannt",
  refusalGuildUnknown: "deine Gilde ist noch nicht bekannt",
  refusalId: "eine ID hat 1 bis {bytes} Bytes ohne Steuerzeichen",
  refusalNewerData:
    "die gespeicherten Daten sind von einem neueren GuildHelper (Aufbau {version}, dieser kennt {known}): Sie werden nur angezeigt, nie geändert oder synchronisiert, bis du das Addon aktualisierst",
  refusalNoEntry: "diesen Eintrag gibt es in {table} nicht",
  refusalNoTable: "diese Tabelle gibt es nicht; es gibt {tables}",
  refusalNotBegun: "sie konnte nicht gestartet werden",
  refusalNotInGuild: "{peer} ist nicht in deiner Gilde, und deine Gilde ist in keiner Föderation",
  refusalNotWritten: "der Eintrag konnte nicht geschrieben werden",
  refusalOtherGuild: "dieser Eintrag gehört einer anderen Gilde",
  refusalRank: "dein Rang darf {table} nicht schreiben",
  refusalRankUnknown: "dein Rang ist noch nicht bekannt",
  refusalRosterId: "die ID eines Mitgliedseintrags ist Name und Realm des Charakters: Name-Realm",
  refusalRosterName: "ein Mitgliedseintrag braucht den Namen des Charakters",
  refusalRosterOtherName: "der Name in einem Mitgliedseintrag ist der des Charakters, den seine ID nennt",
  refusalRosterRank: "dein Rang darf nur deinen eigenen Mitgliedseintrag schreiben",
  refusalRunning: "eine Synchronisierung läuft bereits; /gh stop beendet sie",
  refusalRunningWith: "eine Synchronisierung mit {peer} läuft bereits; /gh stop beendet sie",
  refusalSelf: "das bist du selbst: Nenne einen anderen Spieler oder keinen, um mit allen online zu synchronisieren",
  refusalStruckOff: "{peer} hat die Gilden deiner Föderation verlassen",
  refusalTooFast: "in dieser Sekunde sind zu viele Einträge entstanden",
  refusalUnsaid: "der Eintrag wurde abgelehnt",

  // Events that are near, and unread news.
  reminderHour: "In weniger als einer Stunde, um {time}: {title}; /gh show calendar {id}",
  reminderMore: "... und bis morgen {count} {count:weiteres Ereignis|weitere Ereignisse}; /gh list calendar zeigt alle.",
  reminderNews: "{count} {count:Neuigkeit ist|Neuigkeiten sind} neu für dich; /gh list news zeigt sie.",
  reminderToday: "Heute: {title}; /gh show calendar {id}",
  reminderTodayAt: "Heute um {time}: {title}; /gh show calendar {id}",
  reminderTomorrow: "Morgen: {title}; /gh show calendar {id}",
  reminderTomorrowAt: "Morgen um {time}: {title}; /gh show calendar {id}",

  // How a session ended.
  resultChangedMeanwhile: "Etwas wurde hier oder dort abgelehnt oder hat sich inzwischen geändert; mehr sagt /gh log.",
  resultDiffering: "{peer}: fertig, aber nicht identisch.",
  resultHeld: "{count} {count:Löschung wartet|Löschungen warten} auf dich: /gh confirm oder /gh refuse.",
  resultIdentical: "{peer}: identisch.",
  resultMoved: "{received} empfangen, {sent} gesendet in {duration}.",
  resultNothingChanged: "Nichts wurde geändert: {reason}.",
  resultOlderDiffer: "Ältere Einträge weichen ab: /gh sync {peer} all",
  resultRefused: "{count} abgelehnt; den Grund nennt /gh log.",
  resultUnfinished: "{peer}: nicht abgeschlossen.",
  resultUnfinishedBecause: "{peer}: nicht abgeschlossen ({outcome}): {reason}.",

  // Snapshots, and the way back to one.
  rollbackBegun: "Einträge werden auf {time} zurückgesetzt ...",
  rollbackDamaged: "die Sicherung ist beschädigt",
  rollbackDone:
    "Zurückgesetzt: {setBack} geändert, {alreadySo} schon so, {refused} darfst du nicht schreiben, {newer} seither entstanden und behalten.",
  rollbackLine: "{place}: {time}, {count} {count:Eintrag|Einträge}",
  rollbackNone: "Es gibt noch keine Sicherung; jeden Tag wird eine angelegt.",
  rollbackNoSnapshot: "„{word}“ ist keine Sicherung; schreib eine Zahl von 1 bis {count}.",
  rollbackNoSuch: "diese Sicherung gibt es nicht",
  rollbackRunning: "es wird bereits zurückgesetzt",

  // What a round of sessions came to: "3 users: 2 in sync, 1 unreachable; received 12, sent 3."
  roundBusy: "{count} beschäftigt",
  roundDiffering: "{count} nicht identisch",
  roundInSync: "{count} synchron",
  roundLine: "{count} Nutzer: {outcomes}; {received} empfangen, {sent} gesendet.",
  roundUnfinished: "{count} nicht abgeschlossen",
  roundUnreachable: "{count} nicht erreichbar",
  roundUnvisited: "{count} nicht besucht",

  // The saved file.
  savedDamagedMany:
    "{count} beschädigte Teile der gespeicherten Daten wurden in GuildHelperDB.damaged beiseitegelegt (der erste ist {place}: {fault})",
  savedDamagedOne: "1 beschädigter Teil der gespeicherten Daten wurde in GuildHelperDB.damaged beiseitegelegt ({place}: {fault})",
  savedLarge:
    "Die gespeicherten Daten werden zu groß für das Spiel ({values} verschiedene Werte, {megabytes} MB; Dateien mit mehr als 262143 Werten oder etwa 25 MB gehen verloren): Heb eine Kopie von WTF/Account/.../SavedVariables/GuildHelper.lua auf",
  savedUnread:
    "das Spiel hat die gespeicherten Daten nicht gelesen, weil ihre Datei zu groß ist, und speichert in dieser Sitzung nichts: Heb eine Kopie von WTF/Account/.../SavedVariables/GuildHelper.lua auf",

  // Settings; {setting} and its words are as they are typed.
  settingIs: "{setting} ist {value}.",
  settingIsNow: "{setting} ist jetzt {value}.",
  settingMasterOnly: "Nur der Gildenmeister stellt {setting} ein.",
  settingNeither: "„{word}“ ist kein Wert für {setting}; schreib {first} oder {second}.",
  settingNone: "„{word}“ ist keine Einstellung; es gibt {settings}.",
  settingNoSuch: "die Einstellung {setting} gibt es nicht; es gibt {settings}",
  settingOutOfRange: "„{word}“ ist kein Wert für {setting}; schreib {least} bis {most}.",
  settingTakesEither: "{setting} nimmt {first} oder {second}",
  settingTakesRange: "{setting} nimmt eine ganze Zahl von {least} bis {most}",
  settingUnknown: "unbekannt",
  settingWriteRank: "Die Ränge 0 bis {rank} dürfen jetzt Neuigkeiten, Gildeninfo und Kalender schreiben.",

  // Answers to events.
  signUpAnswered: "Du hast „{title}“ mit „{answer}“ beantwortet.",
  signUpAnswerMaybe: "vielleicht",
  signUpAnswerNo: "nein",
  signUpAnswerYes: "ja",
  signUpDeleted: "„{id}“ ist gelöscht; niemand kann sich dafür anmelden.",
  signUpForeign: "„{id}“ ist ein Ereignis einer Gilde, mit der deine nichts teilt.",
  signUpNames: "{answer} ({count}): {names}",
  signUpNoAnswer: "„{word}“ ist keine Antwort; schreib {yes}, {no} oder {maybe}.",
  signUpNoGuild: "Deine Gilde ist noch nicht bekannt; versuch es gleich noch einmal.",

  // What runs: "Synchronizing with Bob-Ragnaros, table news, 12 entries of 40 (30 %), about 4 s left."
  statusAnswering: "Antwort an {peer}",
  statusAnsweringPaused: "Pausiert, weil das Spiel gerade keine Addon-Nachrichten erlaubt: Antwort an {peer}",
  statusDiscovering: "Es wird gefragt, wer online ist.",
  statusFacts: "{facts}.",
  statusIdle: "Gerade läuft nichts.",
  statusLeft: "noch etwa {duration}",
  statusMoved: "{count} {count:Eintrag|Einträge}",
  statusMovedOf: "{count} von {total} {total:Eintrag|Einträgen} ({percent} %)",
  statusPaused: "Pausiert, weil das Spiel gerade keine Addon-Nachrichten erlaubt.",
  statusSyncing: "Synchronisierung läuft.",
  statusSyncingWith: "Synchronisierung mit {peer}",
  statusSyncingWithPaused: "Pausiert, weil das Spiel gerade keine Addon-Nachrichten erlaubt: Synchronisierung mit {peer}",
  statusTable: "Tabelle {table}",

  // Who has the addon: "Bob-Ragnaros, version 1.0.0: online, in sync since 2026-11-22 18:30:00."
  statusInSync: "synchron seit {time}",
  statusLastSync: "zuletzt synchronisiert {time} ({outcome})",
  statusMoreUsers: "Und {count} {count:weiterer|weitere} Nutzer.",
  statusNotSynced: "noch nicht synchronisiert",
  statusNoUsers: "Noch von keinem anderen Nutzer gehört.",
  statusOffline: "offline",
  statusOnline: "online",
  statusOnlineBusy: "online, beschäftigt",
  statusUser: "{peer}: {facts}.",
  statusUserOfVersion: "{peer}, Version {version}: {facts}.",

  // What waits, and what was.
  statusKeptOut: "Seit dem Einloggen ferngehalten: {guards}; mehr sagt /gh log gate.",
  statusNoResults: "Noch keine Synchronisierung.",
  statusQueue: "Zu senden: {messages} {messages:Nachricht|Nachrichten}, {bytes} Bytes, etwa {duration}.",
  statusResult: "{time} {result}",
  statusWaiting: "Auf deine Entscheidung warten: {deletions}; /gh confirm übernimmt sie, /gh refuse behält die Einträge.",

  // Synchronizations that begin, pause and end.
  syncAll: "Alles wird mit allen synchronisiert, die online sind.",
  syncAllWith: "Alles wird mit {peer} synchronisiert.",
  syncDay: "Der letzte Tag wird mit allen synchronisiert, die online sind.",
  syncDays: "Die letzten {days} Tage werden mit allen synchronisiert, die online sind.",
  syncDaysMissing: "Die Zahl der Tage fehlt; schreib 1 bis {most}, oder 0 oder „{all}“ für alles.",
  syncDaysWith: "Die letzten {days} Tage werden mit {peer} synchronisiert.",
  syncDayWith: "Der letzte Tag wird mit {peer} synchronisiert.",
  syncGoesOn: "Die Synchronisierung mit {peer} geht weiter.",
  syncNobody: "Niemand sonst mit GuildHelper hat geantwortet.",
  syncNobodyAsked: "Niemand konnte gefragt werden: Das Spiel erlaubt gerade keine Addon-Nachrichten.",
  syncNoDays: "„{word}“ ist keine Zahl von Tagen; schreib 1 bis {most}, oder 0 oder „{all}“ für alles.",
  syncNothingRuns: "Es läuft nichts.",
  syncPaused: "Die Synchronisierung mit {peer} pausiert: Das Spiel erlaubt gerade keine Addon-Nachrichten. Sie geht von selbst weiter.",
  syncRefused: "Keine Synchronisierung: {reason}.",
  syncStopped: "Angehalten.",

  // What was typed as the value of a field.
  valueByHand: "{field} wird nicht von Hand geschrieben.",
  valueDate: "„{text}“ passt nicht für {field}; schreib JJJJ-MM-TT oder JJJJ-MM-TT HH:MM.",
  valueDateTime: "„{text}“ passt nicht für {field}; schreib JJJJ-MM-TT HH:MM:SS.",
  valueList: "„{text}“ passt nicht für {field}; schreib eine Liste mit Kommas, etwa Tank,Healer.",
  valueNumber: "„{text}“ passt nicht für {field}; schreib eine Zahl.",
  valueOneOf: "„{text}“ passt nicht für {field}; schreib {choices}.",

  // News and guild information.
  articleChoose: "Wähle etwas aus der Liste, um es zu lesen.",
  articleDelete: "Löschen",
  articleDeleteAsk: "„{title}“ für alle in der Gilde löschen?",
  articleEdit: "Ändern",
  articleFacts: "{category} - {date} - {author}",
  articleNew: "Neu",
  fieldContent: "Text",
  guildinfoEmpty: "Noch hat niemand etwas über die Gilde geschrieben.",
  newsEmpty: "Es gibt noch keine Neuigkeiten.",

  // Calendar, roster and one's own characters.
  calendarAbsent: "Kommen nicht ({count}): {names}",
  calendarComing: "Kommen ({count}): {names}",
  calendarEmpty: "Es ist noch nichts geplant.",
  calendarFacts: "{when} - {category}",
  calendarMaybe: "Vielleicht",
  calendarNo: "Ich komme nicht",
  calendarPerhaps: "Vielleicht ({count}): {names}",
  calendarYes: "Ich komme",
  charactersEmpty: "Über deine Charaktere ist noch nichts bekannt.",
  fieldBattletag: "BattleTag",
  fieldBirthdate: "Geburtstag",
  fieldEventDateHint: "JJJJ-MM-TT oder JJJJ-MM-TT HH:MM",
  fieldInterests: "Interessen",
  fieldListHint: "mit Kommas dazwischen",
  fieldMainCharacter: "Hauptcharakter",
  fieldMainCharacterHint: "Name-Realm, leer beim Hauptcharakter",
  fieldRolesHint: "Tank, Heiler, Schaden",
  rosterEmpty: "Noch steht niemand auf der Liste.",
  rosterOffline: "{rank}, Stufe {level}, offline",
  rosterOnline: "{rank}, Stufe {level}, online",
  rosterOnlineOnly: "Nur online",
  paneCalendar: "Kalender",
  paneCharacters: "Meine Charaktere",
  paneRoster: "Mitglieder",

  // The pane of synchronization.
  columnPresence: "Online",
  columnSynced: "Stand",
  columnVersion: "Version",
  paneSync: "Abgleich",
  syncAgain: "Nochmal",
  syncCancel: "Abbrechen",
  syncConfirm: "Löschen erlauben",
  syncEveryone: "Mit allen abgleichen",
  syncGoOn: "Fortsetzen",
  syncPause: "Anhalten",
  syncRefuse: "Einträge behalten",
  syncResults: "Wie die letzten Abgleiche endeten",
  syncSelected: "Mit diesem abgleichen",
  syncTableBar: "{table} {done}/{expected}",
  syncWaiting: "Wartet auf dein Wort: {deletions}",
  syncWholeBar: "{done} von {expected}",

  // The window.
  confirmNo: "Nein",
  confirmYes: "Ja",
  paneGuildinfo: "Gildeninfo",
  paneNews: "Neuigkeiten",
  windowTitle: "GuildHelper",

  // Lists and forms.
  formCancel: "Abbrechen",
  formChoose: "Wählen",
  formMissing: "{field} fehlt.",
  formSave: "Speichern",
  listChoose: "Ansicht",
  listColumns: "Spalten",
  listNothingFound: "Nichts enthält diese Wörter.",
  listSearch: "Suchen",

  // Columns of lists.
  columnAuthor: "Autor",
  columnCategory: "Kategorie",
  columnComing: "Zusagen",
  columnDate: "Datum",
  columnGuild: "Gilde",
  columnItemLevel: "Gegenst.stufe",
  columnLevel: "Stufe",
  columnName: "Name",
  columnNote: "Notiz",
  columnProfessions: "Berufe",
  columnRank: "Rang",
  columnRoles: "Rollen",
  columnSince: "Seit",
  columnTable: "Wo",
  columnTitle: "Titel",
  columnTopic: "Thema",
  columnWhat: "Was",
  columnWhen: "Wann",

  // The light that tells how synchronization is.
  lightAlone: "Niemand sonst mit GuildHelper ist online. Deine Kopie ist bereit.",
  lightDiffering: "Jemand, der online ist, hat einen anderen Stand als du; das wird gerade behoben.",
  lightFailing: "Die letzte Synchronisierung ist mit allen fehlgeschlagen, die online sind.",
  lightHeld: "Du hast die Synchronisation angehalten; nichts beginnt von selbst, bis du sie fortsetzt.",
  lightHolding: "Löschungen warten auf deine Entscheidung.",
  lightInSync: "Alle, die online sind, haben denselben Stand wie du.",
  lightManual: "Nichts wird von selbst synchronisiert, weil die automatische Synchronisierung aus ist.",
  lightNoGuild: "Dieser Charakter ist in keiner Gilde, oder das Spiel hat es noch nicht verraten.",
  lightPaused: "Das Spiel erlaubt im Moment keine Addon-Nachrichten; es geht von selbst weiter.",
  lightReadOnly: "Deine gespeicherten Daten sind von einer neueren Version von GuildHelper: Nichts wird geändert oder synchronisiert.",
  lightWorking: "Synchronisierung läuft.",

  // The options, in the client's own panel of settings.
  optionAutoSync: "Automatisch synchronisieren",
  optionAutoSyncHelp:
    "Was geschrieben wird, erfährt die Gilde sofort, und GuildHelper sucht von selbst, was dir oder anderen fehlt. Aus: Es wird nur gesendet, was du verlangst.",
  optionCompareBy: "Vergleichen mit",
  optionCompareByHelp: "Eine Skizze kostet nur so viel, wie sich zwei Kopien unterscheiden. Die einfache Liste dient der Fehlersuche.",
  optionDay: "1 Tag",
  optionDays: "{days} Tage",
  optionDefaultDays: "Eine Synchronisierung blickt zurück",
  optionDefaultDaysHelp:
    "Wie weit eine Synchronisierung zurückblickt, wenn du nichts anderes sagst. /gh set defaultDays nimmt jede Zahl von Tagen.",
  optionList: "Einfache Liste",
  optionMinimapButton: "Knopf an der Minikarte",
  optionMinimapButtonHelp: "Öffnet und schließt das Fenster, ebenso wie die Tastenbelegung und /gh.",
  optionRanks: "Ränge 0 bis {rank}",
  optionReminders: "Erinnerungen im Chat",
  optionRemindersHelp: "Zeilen über Ereignisse, die bevorstehen, und über Neuigkeiten, die du nicht gelesen hast.",
  optionSketch: "Skizze",
  optionsAfterFight: "Das Spiel öffnet seine Optionen erst nach dem Kampf.",
  optionsOpen: "Optionen",
  optionWriteRank: "Wer in der Gilde schreiben darf",
  optionWriteRankHelp: "Rang 0 ist der Gildenmeister. Diese Ränge dürfen Neuigkeiten, Gildeninfo und Kalender schreiben.",

  // What the button at the minimap and the compartment's entry say under the mouse.
  hintDrag: "Ziehen: diesen Knopf verschieben.",
  hintLeftClick: "Klick: Fenster öffnen oder schließen.",
  hintRightClick: "Rechtsklick: Optionen.",

  // The pane of the federation.
  federationAbout:
    "Gilden einer Föderation teilen News, Gildeninfos, Kalender und Mitgliederliste. Gründe eine und gib ihren Code an Offiziere anderer Gilden, oder tritt mit einem Code bei, den du bekommen hast.",
  federationCopyCode: "Strg-C kopiert den Code. Gib ihn nur Offizieren, denen du vertraust.",
  federationEmpty: "Noch ist keine Gilde darin.",
  federationFound: "Gründen",
  federationJoin: "Beitreten",
  federationLeave: "Verlassen",
  federationLeaveAsk: "Die Föderation {federation} verlassen? Was die anderen Gilden schrieben, bleibt erhalten, wird aber nicht gezeigt.",
  federationLineHint: "Name einer neuen Föderation, oder ein Code",
  federationMember: "Mitglied",
  federationNone: "Deine Gilde ist in keiner Föderation.",
  federationOtherKey: "Draußen, bis sie mit dem neuen Code beitritt",
  federationOwn: "Deine Gilde",
  federationRekey: "Neuer Code",
  federationRekeyAsk: "Einen neuen Code für {federation} machen? Jede andere Gilde ist draußen, bis ihre Offiziere damit beitreten.",
  federationShowCode: "Code zeigen",
  paneFederation: "Föderation",

  // The pane of the history.
  historyChoose: "Wähle etwas in der Liste, um seine Fassungen zu lesen.",
  historyEmpty: "Noch hat niemand etwas geschrieben.",
  paneHistory: "Verlauf",
  versionChanged: "Geändert: {fields}",
  versionDeleted: "In dieser Fassung gelöscht.",
  versionEarlier: "Früher",
  versionFacts: "Fassung {place} von {count} - {time} - {author}",
  versionField: "{field}: {text}",
  versionLater: "Später",
  versionReplaced: "Ersetzt {time} durch {peer}",
  versionReplacedHere: "Ersetzt {time} hier",
  versionRestore: "Diese Fassung wiederherstellen",

  // The pane of the log.
  logChoose: "Wähle eine Zeile in der Liste, um alles zu lesen.",
  logCopyReport: "Strg-C kopiert. Keine Namen und keine Texte anderer stehen darin.",
  logReport: "Fehlerbericht",
  paneLog: "Protokoll",
};
