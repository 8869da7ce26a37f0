/** Spanish, as it is spoken in Spain. */
import type { Phrases } from "../translation";

export const esES: Phrases = {
  // Names in the client's settings.
  bindingToggle: "Abrir o cerrar GuildHelper",

  // Lengths of time.
  durationHours: "{hours} h",
  durationHoursMinutes: "{hours} h {minutes} min",
  durationMinutes: "{minutes} min",
  durationMinutesSeconds: "{minutes} min {seconds} s",
  durationSeconds: "{seconds} s",

  // Writing entries; {table} and {field} are names as they are typed.
  entryAdded: 'Se ha añadido "{id}" en {table}.',
  entryAlreadyDeleted: '"{id}" ya está borrado.',
  entryChanged: 'Se ha cambiado "{id}" en {table}.',
  entryDeleted: 'Se ha borrado "{id}" en {table}.',
  entryEditingDeleted: '"{id}" está borrado; una entrada borrada no se puede editar.',
  entryFieldEmpty: '{field} no puede estar vacío; escribe {field}="...".',
  entryFieldMissing: 'Una entrada nueva en {table} necesita {field}="...".',
  entryFieldTwice: "{field} está dos veces; escríbelo solo una.",
  entryFieldUnknown: '"{word}" no es un campo=valor de {table}; sus campos: {fields}.',
  entryInRoster: "{name} ya está en la lista de miembros; usa /gh edit roster.",
  entryNothingToWrite: "No hay nada que escribir; indica campos de {table} como campo=valor: {fields}.",
  entryOtherName: "Una entrada de la lista de miembros conserva el nombre {name}; para otro personaje usa /gh add roster name=...",

  // How an entry is called.
  entryAuthorUnknown: "desconocido",
  entryMarkedDeleted: "{entry} (borrado)",
  entryNamed: "{id}: {title}",
  entryOrigin: "de {guild}, por {author}, {time}",

  // Why data are none of an entry's; each ends "the data is ..." or "the entry cannot be stored: ...".
  faultAuthor: "su author no es un texto",
  faultBytes: "más de {bytes} bytes",
  faultData: "sus data no son una tabla",
  faultDeep: "más de {depth} niveles anidados",
  faultDeleted: "su deleted no es ni true ni false",
  faultEndless: "un número que no es finito",
  faultGuildName: "su guildName no es un texto",
  faultId: "su id no tiene de 1 a {bytes} bytes sin caracteres de control",
  faultKey: "una clave de tipo {kind}",
  faultLastUpdated: "su lastUpdated no es una hora",
  faultLongText: "un texto de más de {bytes} bytes",
  faultMetatable: "una tabla con metatabla",
  faultNoTable: "no es una tabla",
  faultType: "un valor de tipo {kind}",
  faultValues: "más de {count} valores",

  // Federations of guilds.
  federationAlreadyInThis: "tu hermandad ya está en esta federación",
  federationCodeLength: "un código tiene {count} letras y cifras, sin contar los guiones; este tiene {found}",
  federationCodeLetters: "un código solo tiene cifras y letras, sin la U; vuelve a mirarlo",
  federationCodeNone:
    "la clave de esta federación no cabe en un código; /gh federation rekey crea una que cabe, y cada hermandad vuelve a unirse",
  federationCodeSlip: "hay un error al escribir este código; vuelve a mirarlo",
  federationFounded: "Tu hermandad ha fundado la federación {federation}; con /gh federation code pueden unirse otras.",
  federationInNone: "tu hermandad no está en ninguna federación",
  federationInOne: "tu hermandad está en la federación {federation}; abandónala primero",
  federationInOneAlready: "tu hermandad ya está en la federación {federation}; abandónala primero",
  federationJoined: "Tu hermandad está ahora en la federación {federation}.",
  federationLeft:
    "Tu hermandad ha abandonado la federación {federation}; lo que escribieron las otras hermandades se conserva, pero no se muestra.",
  federationNameLength: "el nombre de una federación tiene de 1 a {bytes} bytes",
  federationOfficersOnly: "eso solo pueden hacerlo los oficiales: el maestro de hermandad y el rango justo por debajo",
  federationRekeyed:
    "La federación {federation} tiene una clave nueva; las otras hermandades quedan fuera hasta que se unan con /gh federation code.",

  // Help: what each command does, and what is wrong with what was typed.
  helpAdd: "escribe una entrada nueva",
  helpConfirm: "acepta los borrados que esperan tu respuesta",
  helpDelete: "marca una entrada como borrada",
  helpEdit: "cambia los campos indicados de una entrada",
  helpFederation: "comparte las tablas de la hermandad con otras hermandades (oficiales)",
  helpHelp: "muestra estas líneas",
  helpHistory: "lista las versiones anteriores de una entrada, primero la más reciente",
  helpLine: "{usage}: {summary}",
  helpList: "lista las entradas que contienen todas las palabras",
  helpLog: "muestra las últimas líneas del registro que contienen todas las palabras",
  helpMe: "cambia la entrada de tu personaje en la lista de miembros",
  helpMute: "oculta aquí las entradas de un autor, o las vuelve a mostrar; sin nombre, dice quién está silenciado",
  helpNoCommand: 'No existe el comando "{word}"; /gh help muestra los que hay.',
  helpOpenQuote: 'Las comillas de {text} no están cerradas; termínalas con ".',
  helpRefuse: "conserva las entradas cuyo borrado espera tu respuesta",
  helpRestore: "recupera el contenido de una versión anterior, también de una entrada borrada",
  helpRollback: "lista las copias de los últimos días, o devuelve las entradas a una de ellas",
  helpSet:
    "cambia un ajuste: autoSync, reminders y minimapButton on u off, defaultDays de 1 a {days}, writeRank de 0 a {rank} (maestro de hermandad)",
  helpShow: "muestra todos los campos de una entrada",
  helpSignUp: "responde a un evento con el personaje que juegas",
  helpStatus: "muestra quién está, qué está en marcha y cómo terminó",
  helpStop: "detiene limpiamente lo que está en marcha",
  helpSurplusWord: 'Sobra la palabra "{word}". Escribe: {usage}',
  helpSync: "sincroniza con ese jugador, o con todos los que están en línea",
  helpUsage: "Escribe: {usage}",

  // Earlier versions of an entry; {version} is what the other phrases here make of one.
  historyAlreadySo: 'No se ha cambiado nada: el contenido de "{id}" en {table} ya es el de esta versión: {version}.',
  historyLine: "{place}: {version}",
  historyMade: "{time} por {author}",
  historyMadeNamed: "{time} por {author}: {title}",
  historyNone: 'No se conserva ninguna versión anterior de "{id}" en {table}.',
  historyNoVersion: '"{word}" no es una versión anterior; escribe un número de 1 a {count}.',
  historyReplacedBy: "{version}, reemplazada {time} por {peer}",
  historyReplacedHere: "{version}, reemplazada {time} aquí",
  historyRestored: 'El contenido de "{id}" en {table} vuelve a ser el de esta versión: {version}.',

  // Deletions that wait for the player's word.
  holdBusy: "Ahora mismo hay demasiado en marcha; inténtalo dentro de un rato.",
  holdDeletions: "{count} {count:borrado|borrados} en {table}",
  holdLeavers:
    "Parece que {count} {count:personaje de la lista de miembros ha|personajes de la lista de miembros han} dejado la hermandad. /gh confirm borra sus entradas, /gh refuse las conserva.",
  holdMore: "{count} en {table}",
  holdNothing: "No hay borrados que esperen tu respuesta.",
  holdRefused: "Rechazado: {deletions}. Estas entradas se quedan aquí; quien edite una la recupera para todos.",
  holdTaken: "Aceptado: {deletions}. Lo que había queda en el historial: /gh restore, /gh rollback.",
  holdTold: "Esperan tu respuesta: {deletions}. /gh confirm los acepta, /gh refuse conserva las entradas.",
  holdUndo: "Los borrados que ya se aceptaron se pueden deshacer con /gh restore o /gh rollback.",

  // What the old addon left.
  importCount: "{count} {table}",
  importNothing: "ninguna entrada",
  importTaken: "recuperado del antiguo GuildHelper: {taken}; todo lo demás se conserva en GuildHelperDB.imported",
  importTakenAside:
    "recuperado del antiguo GuildHelper: {taken}; todo lo demás se conserva en GuildHelperDB.imported (con {count} {count:entrada antigua|entradas antiguas})",

  // The log, whose lines themselves are not translated.
  logEarlier: "{count} {count:línea anterior|líneas anteriores}, después:",
  logEmpty: "El registro está vacío.",
  logNothingFound: "Ninguna línea del registro contiene estas palabras.",

  // Authors whose entries are hidden.
  muteHidden:
    "Las entradas de {author} ahora están ocultas aquí, pero se siguen conservando y sincronizando; /gh mute {author} las vuelve a mostrar.",
  muteNames: "Silenciados aquí: {names}.",
  muteNobody: "No hay nadie silenciado.",
  muteShown: "Las entradas de {author} se vuelven a mostrar.",
  muteTooMany: "ya hay {count} autores silenciados; vuelve a mostrar antes a uno de ellos",

  // Names of players as they are typed.
  nameNone: '"{text}" no es el nombre de un jugador; escribe Nombre o Nombre-Reino.',
  nameNoRealm: 'A "{text}" le falta el reino; escribe Nombre o Nombre-Reino.',
  nameOwnUnknown: "Aún no se conoce el nombre de tu personaje; inténtalo de nuevo en un momento.",
  nameRealmUnknown: "Aún no se conoce tu reino; escribe Nombre-Reino o inténtalo de nuevo en un momento.",

  // How a session ended, in a word.
  outcomeBusy: "ocupado",
  outcomeDamaged: "dañado",
  outcomeDiffering: "no idéntico",
  outcomeIdentical: "idéntico",
  outcomeLockdown: "bloqueado",
  outcomeOffline: "desconectado",
  outcomeReload: "recargado",
  outcomeSilent: "sin respuesta",
  outcomeStopped: "detenido",
  outcomeStranger: "ajeno",
  outcomeVersion: "versión",

  // Entries in chat, in lists and alone.
  readForeign:
    "{count} {count:entrada de otra hermandad se conserva, pero no se muestra|entradas de otras hermandades se conservan, pero no se muestran}.",
  readHidden:
    "{count} {count:entrada de autores silenciados está oculta|entradas de autores silenciados están ocultas}; /gh mute dice quién está silenciado.",
  readHiddenOne: "{id} está oculto aquí, porque su autor {author} está silenciado; /gh mute {author} lo muestra.",
  readMore: "... y {count} más.",
  readNoEntry: 'No existe "{id}" en {table}; /gh list {table} muestra los id.',
  readNoGuild: "Aún no se conoce tu hermandad; las entradas se mostrarán en cuanto se conozca.",
  readNoTable: '"{word}" no es una tabla para {command}; hay {tables}.',
  readNothing: "Aún no hay nada en {table}.",
  readNothingFound: "Nada en {table} contiene estas palabras.",

  // Why a session was not finished; each ends "... not finished (stopped): ...".
  reasonBusy: "ese jugador está ocupado con otra persona; inténtalo de nuevo en un momento",
  reasonDamaged: "lo que llegó estaba dañado; inténtalo de nuevo",
  reasonLockdown: "el juego no permite mensajes de addons en este momento; inténtalo de nuevo tras el combate",
  reasonOffline: "ese jugador no está en línea",
  reasonReload:
    "la otra parte ha recargado la interfaz; una sincronización que hubiera empezado sigue sola, cualquier otra puedes volver a empezarla",
  reasonSilent: "no llegó respuesta; puede que ese jugador se haya ido, esté luchando contra un jefe o no tenga GuildHelper",
  reasonStopped: "se ha detenido",
  reasonStranger: "ese jugador no está ni en tu hermandad ni en tu federación",
  reasonVersion: "las dos versiones de GuildHelper no se entienden; ambas deberían ser la más reciente",

  // Why something is not done; each ends "Nothing was changed: ..." or "No synchronization: ...".
  refusalAheadOfTime: "la versión guardada está adelantada a la hora del servidor; inténtalo de nuevo en unos minutos",
  refusalBeginning: "ya está empezando una sincronización; /gh stop la termina",
  refusalCharacterUnknown: "aún no se conoce tu personaje",
  refusalData: "los datos no sirven: {fault}",
  refusalEntry: "la entrada no se puede guardar: {fault}",
  refusalFederationOnly: "setup solo lo escriben los comandos de la federación",
  refusalGuildless: "no estás en ninguna hermandad",
  refusalGuildlessOrUnknown: "no estás en ninguna hermandad, o aún no se conoce la tuya",
  refusalGuildUnknown: "aún no se conoce tu hermandad",
  refusalId: "un id tiene de 1 a {bytes} bytes sin caracteres de control",
  refusalNewerData:
    "los datos guardados son de un GuildHelper más reciente (formato {version}, este conoce {known}): solo se muestran, y no se cambian ni se sincronizan hasta que actualices el addon",
  refusalNoEntry: "esa entrada no existe en {table}",
  refusalNoTable: "esa tabla no existe; hay {tables}",
  refusalNotBegun: "no se ha podido empezar",
  refusalNotInGuild: "{peer} no está en tu hermandad, y tu hermandad no está en ninguna federación",
  refusalNotWritten: "no se ha podido escribir",
  refusalOtherGuild: "esta entrada pertenece a otra hermandad",
  refusalRank: "tu rango no puede escribir en {table}",
  refusalRankUnknown: "aún no se conoce tu rango",
  refusalRosterId: "el id de una entrada de miembro es el nombre y el reino del personaje: Nombre-Reino",
  refusalRosterName: "una entrada de miembro necesita el nombre del personaje",
  refusalRosterOtherName: "el nombre de una entrada de miembro es el del personaje que nombra su id",
  refusalRosterRank: "tu rango solo puede escribir tu propia entrada de miembro",
  refusalRunning: "ya hay una sincronización en marcha; /gh stop la termina",
  refusalRunningWith: "ya hay una sincronización con {peer} en marcha; /gh stop la termina",
  refusalSelf: "ese eres tú: nombra a otro jugador, o a ninguno para sincronizar con todos los que están en línea",
  refusalStruckOff: "{peer} ha dejado las hermandades de tu federación",
  refusalTooFast: "se han creado demasiadas entradas en este segundo",
  refusalUnsaid: "la entrada se ha rechazado",

  // Events that are near, and unread news.
  reminderHour: "En menos de una hora, a las {time}: {title}; /gh show calendar {id}",
  reminderMore: "... y {count} {count:evento más|eventos más} hasta mañana; /gh list calendar los muestra todos.",
  reminderNews: "{count} {count:noticia es nueva|noticias son nuevas} para ti; /gh list news las muestra.",
  reminderToday: "Hoy: {title}; /gh show calendar {id}",
  reminderTodayAt: "Hoy a las {time}: {title}; /gh show calendar {id}",
  reminderTomorrow: "Mañana: {title}; /gh show calendar {id}",
  reminderTomorrowAt: "Mañana a las {time}: {title}; /gh show calendar {id}",

  // How a session ended.
  resultChangedMeanwhile: "Algo se ha rechazado aquí o allí, o ha cambiado entretanto; /gh log lo cuenta.",
  resultDiffering: "{peer}: terminado, pero no idéntico.",
  resultHeld: "{count} {count:borrado espera|borrados esperan} tu respuesta: /gh confirm o /gh refuse.",
  resultIdentical: "{peer}: idéntico.",
  resultMoved: "{received} recibidas, {sent} enviadas en {duration}.",
  resultNothingChanged: "No se ha cambiado nada: {reason}.",
  resultOlderDiffer: "Hay entradas más antiguas que difieren: /gh sync {peer} all",
  resultRefused: "{count} {count:rechazada|rechazadas}; /gh log dice por qué.",
  resultUnfinished: "{peer}: sin terminar.",
  resultUnfinishedBecause: "{peer}: sin terminar ({outcome}): {reason}.",

  // Snapshots, and the way back to one.
  rollbackBegun: "Devolviendo las entradas a {time} ...",
  rollbackDamaged: "la copia está dañada",
  rollbackDone:
    "Entradas devueltas: {setBack} {setBack:cambiada|cambiadas}, {alreadySo} ya así, {refused} que no puedes escribir, {newer} {newer:posterior y conservada|posteriores y conservadas}.",
  rollbackLine: "{place}: {time}, {count} {count:entrada|entradas}",
  rollbackNone: "Aún no hay ninguna copia; se hace una cada día.",
  rollbackNoSnapshot: '"{word}" no es una copia; escribe un número de 1 a {count}.',
  rollbackNoSuch: "esa copia no existe",
  rollbackRunning: "ya se están devolviendo entradas a una copia",

  // What a round of sessions came to: "3 users: 2 in sync, 1 unreachable; received 12, sent 3."
  roundBusy: "{count} {count:ocupado|ocupados}",
  roundDiffering: "{count} no {count:idéntico|idénticos}",
  roundInSync: "{count} al día",
  roundLine: "{count} {count:usuario|usuarios}: {outcomes}; {received} recibidas, {sent} enviadas.",
  roundUnfinished: "{count} sin terminar",
  roundUnreachable: "{count} sin respuesta",
  roundUnvisited: "{count} sin visitar",

  // The saved file.
  savedDamagedMany:
    "se han apartado {count} partes dañadas de los datos guardados en GuildHelperDB.damaged (la primera es {place}: {fault})",
  savedDamagedOne: "se ha apartado 1 parte dañada de los datos guardados en GuildHelperDB.damaged ({place}: {fault})",
  savedLarge:
    "Los datos guardados son ya demasiado grandes para el juego ({values} valores distintos, {megabytes} MB; los archivos de más de 262143 valores o unos 25 MB se pierden): guarda una copia de WTF/Account/.../SavedVariables/GuildHelper.lua",
  savedUnread:
    "el juego no ha leído los datos guardados porque su archivo es demasiado grande, y no guardará nada en esta sesión: guarda una copia de WTF/Account/.../SavedVariables/GuildHelper.lua",

  // Settings; {setting} and its words are as they are typed.
  settingIs: "{setting} es {value}.",
  settingIsNow: "{setting} es ahora {value}.",
  settingMasterOnly: "Solo el maestro de hermandad ajusta {setting}.",
  settingNeither: '"{word}" no es un valor de {setting}; escribe {first} o {second}.',
  settingNone: '"{word}" no es un ajuste; hay {settings}.',
  settingNoSuch: "no existe el ajuste {setting}; hay {settings}",
  settingOutOfRange: '"{word}" no es un valor de {setting}; escribe de {least} a {most}.',
  settingTakesEither: "{setting} admite {first} o {second}",
  settingTakesRange: "{setting} admite un número entero de {least} a {most}",
  settingUnknown: "desconocido",
  settingWriteRank: "Los rangos de 0 a {rank} pueden escribir ahora noticias, información de la hermandad y calendario.",

  // Answers to events.
  signUpAnswered: 'Has respondido "{answer}" a "{title}".',
  signUpAnswerMaybe: "quizá",
  signUpAnswerNo: "no",
  signUpAnswerYes: "sí",
  signUpDeleted: '"{id}" está borrado; nadie puede apuntarse.',
  signUpForeign: '"{id}" es un evento de una hermandad con la que la tuya no comparte nada.',
  signUpNames: "{answer} ({count}): {names}",
  signUpNoAnswer: '"{word}" no es una respuesta; escribe {yes}, {no} o {maybe}.',
  signUpNoGuild: "Aún no se conoce tu hermandad; inténtalo de nuevo en un momento.",

  // What runs: "Synchronizing with Bob-Ragnaros, table news, 12 entries of 40 (30 %), about 4 s left."
  statusAnswering: "Respondiendo a {peer}",
  statusAnsweringPaused: "En pausa, porque el juego no permite mensajes de addons ahora: respondiendo a {peer}",
  statusDiscovering: "Preguntando quién está en línea.",
  statusFacts: "{facts}.",
  statusIdle: "Nada en marcha.",
  statusLeft: "quedan aprox. {duration}",
  statusMoved: "{count} {count:entrada|entradas}",
  statusMovedOf: "{count} {count:entrada|entradas} de {total} ({percent} %)",
  statusPaused: "En pausa, porque el juego no permite mensajes de addons ahora.",
  statusSyncing: "Sincronizando.",
  statusSyncingWith: "Sincronizando con {peer}",
  statusSyncingWithPaused: "En pausa, porque el juego no permite mensajes de addons ahora: sincronizando con {peer}",
  statusTable: "tabla {table}",

  // Who has the addon: "Bob-Ragnaros, version 1.0.0: online, in sync since 2026-11-22 18:30:00."
  statusInSync: "al día desde {time}",
  statusLastSync: "última sincronización {time} ({outcome})",
  statusMoreUsers: "Y {count} {count:usuario más|usuarios más}.",
  statusNotSynced: "aún sin sincronizar",
  statusNoUsers: "Aún no se sabe de ningún otro usuario.",
  statusOffline: "desconectado",
  statusOnline: "en línea",
  statusOnlineBusy: "en línea, ocupado",
  statusUser: "{peer}: {facts}.",
  statusUserOfVersion: "{peer}, versión {version}: {facts}.",

  // What waits, and what was.
  statusKeptOut: "Rechazado desde que te conectaste: {guards}; /gh log gate cuenta qué.",
  statusNoResults: "Aún no ha habido ninguna sincronización.",
  statusQueue: "Por enviar: {messages} {messages:mensaje|mensajes}, {bytes} bytes, aprox. {duration}.",
  statusResult: "{time} {result}",
  statusWaiting: "Esperan tu respuesta: {deletions}; /gh confirm los acepta, /gh refuse conserva las entradas.",

  // Synchronizations that begin, pause and end.
  syncAll: "Sincronizando todo con todos los que están en línea.",
  syncAllWith: "Sincronizando todo con {peer}.",
  syncDay: "Sincronizando el último día con todos los que están en línea.",
  syncDays: "Sincronizando los últimos {days} días con todos los que están en línea.",
  syncDaysMissing: 'Falta el número de días; escribe de 1 a {most}, o 0 o "{all}" para todo.',
  syncDaysWith: "Sincronizando los últimos {days} días con {peer}.",
  syncDayWith: "Sincronizando el último día con {peer}.",
  syncGoesOn: "La sincronización con {peer} continúa.",
  syncNobody: "No ha respondido nadie más con GuildHelper.",
  syncNobodyAsked: "No se ha podido preguntar a nadie: el juego no permite mensajes de addons ahora.",
  syncNoDays: '"{word}" no es un número de días; escribe de 1 a {most}, o 0 o "{all}" para todo.',
  syncNothingRuns: "No hay nada en marcha.",
  syncPaused: "La sincronización con {peer} está en pausa: el juego no permite mensajes de addons ahora. Continuará sola.",
  syncRefused: "Sin sincronización: {reason}.",
  syncStopped: "Detenido.",

  // What was typed as the value of a field.
  valueByHand: "{field} no se escribe a mano.",
  valueDate: '"{text}" no vale para {field}; escribe AAAA-MM-DD o AAAA-MM-DD HH:MM.',
  valueDateTime: '"{text}" no vale para {field}; escribe AAAA-MM-DD HH:MM:SS.',
  valueList: '"{text}" no vale para {field}; escribe una lista con comas, por ejemplo Tank,Healer.',
  valueNumber: '"{text}" no vale para {field}; escribe un número.',
  valueOneOf: '"{text}" no vale para {field}; escribe {choices}.',

  // News and guild information.
  articleChoose: "Elige algo de la lista para leerlo.",
  articleDelete: "Borrar",
  articleDeleteAsk: '¿Borrar "{title}" para toda la hermandad?',
  articleEdit: "Editar",
  articleFacts: "{category} - {date} - {author}",
  articleNew: "Nuevo",
  fieldContent: "Texto",
  guildinfoEmpty: "Nadie ha escrito todavía sobre la hermandad.",
  newsEmpty: "Aún no hay noticias.",

  // Calendar, roster and one's own characters.
  calendarAbsent: "No vienen ({count}): {names}",
  calendarComing: "Vienen ({count}): {names}",
  calendarEmpty: "Todavía no hay nada planeado.",
  calendarFacts: "{when} - {category}",
  calendarMaybe: "Quizá",
  calendarNo: "No voy",
  calendarPerhaps: "Quizá ({count}): {names}",
  calendarYes: "Voy",
  charactersEmpty: "Todavía no se sabe nada de tus personajes.",
  fieldBattletag: "BattleTag",
  fieldBirthdate: "Cumpleaños",
  fieldEventDateHint: "AAAA-MM-DD o AAAA-MM-DD HH:MM",
  fieldInterests: "Intereses",
  fieldListHint: "separados por comas",
  fieldMainCharacter: "Principal",
  fieldMainCharacterHint: "Nombre-Reino, vacío si es el principal",
  fieldRolesHint: "Tanque, Sanador, Daño",
  rosterEmpty: "Todavía no hay nadie en la lista.",
  rosterOffline: "{rank}, nivel {level}, desconectado",
  rosterOnline: "{rank}, nivel {level}, conectado",
  rosterOnlineOnly: "Solo conectados",
  paneCalendar: "Calendario",
  paneCharacters: "Mis personajes",
  paneRoster: "Miembros",

  // The pane of synchronization.
  columnPresence: "Conectado",
  columnSynced: "Estado",
  columnVersion: "Versión",
  paneSync: "Sincronización",
  syncAgain: "Reintentar",
  syncCancel: "Cancelar",
  syncConfirm: "Aceptar el borrado",
  syncEveryone: "Sincronizar con todos",
  syncGoOn: "Continuar",
  syncPause: "Pausar",
  syncRefuse: "Conservar las entradas",
  syncResults: "Cómo acabaron las últimas",
  syncSelected: "Sincronizar con este jugador",
  syncTableBar: "{table} {done}/{expected}",
  syncWaiting: "Espera tu decisión: {deletions}",
  syncWholeBar: "{done} de {expected}",

  // The window.
  confirmNo: "No",
  confirmYes: "Sí",
  paneGuildinfo: "Información",
  paneNews: "Noticias",
  windowTitle: "GuildHelper",

  // Lists and forms.
  formCancel: "Cancelar",
  formChoose: "Elegir",
  formMissing: "Falta rellenar: {field}.",
  formSave: "Guardar",
  listChoose: "Vista",
  listColumns: "Columnas",
  listNothingFound: "Nada contiene estas palabras.",
  listSearch: "Buscar",

  // Columns of lists.
  columnAuthor: "Autor",
  columnCategory: "Categoría",
  columnComing: "Vienen",
  columnDate: "Fecha",
  columnGuild: "Hermandad",
  columnItemLevel: "Nv. de objeto",
  columnLevel: "Nivel",
  columnName: "Nombre",
  columnNote: "Nota",
  columnProfessions: "Profesiones",
  columnRank: "Rango",
  columnRoles: "Roles",
  columnSince: "Desde",
  columnTable: "Dónde",
  columnTitle: "Título",
  columnTopic: "Tema",
  columnWhat: "Qué",
  columnWhen: "Cuándo",

  // The light that tells how synchronization is.
  lightAlone: "No hay nadie más con GuildHelper en línea. Tu copia está lista.",
  lightDiffering: "Alguien en línea tiene algo distinto a lo tuyo; se está arreglando.",
  lightFailing: "La última sincronización ha fallado con todos los que están en línea.",
  lightHeld: "Has pausado la sincronización; nada empieza solo hasta que la reanudes.",
  lightHolding: "Hay borrados que esperan tu respuesta.",
  lightInSync: "Todos los que están en línea tienen lo mismo que tú.",
  lightManual: "Nada se sincroniza solo, porque la sincronización automática está desactivada.",
  lightNoGuild: "Este personaje no está en ninguna hermandad, o el juego aún no lo ha dicho.",
  lightPaused: "El juego no permite mensajes de addons en este momento; continuará solo.",
  lightReadOnly: "Tus datos guardados son de una versión más reciente de GuildHelper: no se cambia ni se sincroniza nada.",
  lightWorking: "Sincronizando.",

  // The options, in the client's own panel of settings.
  optionAutoSync: "Sincronizar automáticamente",
  optionAutoSyncHelp:
    "Lo que se escribe se comunica enseguida a la hermandad, y GuildHelper busca por sí mismo lo que os falta a ti o a otros. Desactivado: solo se envía lo que pidas.",
  optionCompareBy: "Comparar con",
  optionCompareByHelp: "Un esbozo cuesta solo lo que difieren dos copias. La lista simple sirve para buscar un fallo.",
  optionDay: "1 día",
  optionDays: "{days} días",
  optionDefaultDays: "Una sincronización abarca",
  optionDefaultDaysHelp:
    "Hasta dónde se remonta una sincronización si no dices otra cosa. /gh set defaultDays acepta cualquier número de días.",
  optionList: "Una lista simple",
  optionMinimapButton: "Botón en el minimapa",
  optionMinimapButtonHelp: "Abre y cierra la ventana, igual que la tecla asignada y /gh.",
  optionRanks: "Rangos de 0 a {rank}",
  optionReminders: "Recordatorios en el chat",
  optionRemindersHelp: "Líneas sobre eventos cercanos y sobre noticias que no has leído.",
  optionSketch: "Un esbozo",
  optionsAfterFight: "El juego solo abre sus opciones después del combate.",
  optionsOpen: "Opciones",
  optionWriteRank: "Quién puede escribir en la hermandad",
  optionWriteRankHelp:
    "El rango 0 es el maestro de hermandad. Estos rangos pueden escribir noticias, información de la hermandad y calendario.",

  // What the button at the minimap and the compartment's entry say under the mouse.
  hintDrag: "Arrastrar: mover este botón.",
  hintLeftClick: "Clic: abrir o cerrar la ventana.",
  hintRightClick: "Clic derecho: opciones.",

  // The pane of the federation.
  federationAbout:
    "Las hermandades de una federación comparten noticias, información, calendario y lista de miembros. Funda una y da su código a los oficiales de otras hermandades, o únete con un código que te hayan dado.",
  federationCopyCode: "Ctrl-C copia el código. Dalo solo a oficiales de confianza.",
  federationEmpty: "Todavía no hay ninguna hermandad.",
  federationFound: "Fundar",
  federationJoin: "Unirse",
  federationLeave: "Salir",
  federationLeaveAsk: "¿Salir de la federación {federation}? Lo que escribieron las otras hermandades se guarda, pero no se muestra.",
  federationLineHint: "Nombre de una federación nueva, o un código",
  federationMember: "Miembro",
  federationNone: "Tu hermandad no está en ninguna federación.",
  federationOtherKey: "Fuera hasta que se una con el código nuevo",
  federationOwn: "Tu hermandad",
  federationRekey: "Código nuevo",
  federationRekeyAsk: "¿Crear un código nuevo para {federation}? Las demás hermandades quedan fuera hasta que sus oficiales lo usen.",
  federationShowCode: "Mostrar código",
  paneFederation: "Federación",

  // The pane of the history.
  historyChoose: "Elige algo de la lista para leer sus versiones.",
  historyEmpty: "Nadie ha escrito nada todavía.",
  paneHistory: "Historial",
  versionChanged: "Cambiado: {fields}",
  versionDeleted: "Borrado en esta versión.",
  versionEarlier: "Anterior",
  versionFacts: "Versión {place} de {count} - {time} - {author}",
  versionField: "{field}: {text}",
  versionLater: "Posterior",
  versionReplaced: "Sustituido {time} por {peer}",
  versionReplacedHere: "Sustituido {time} aquí",
  versionRestore: "Restaurar esta versión",

  // The pane of the log.
  logChoose: "Elige una línea de la lista para leerla entera.",
  logCopyReport: "Ctrl-C copia. No contiene nombres ni textos de otros.",
  logReport: "Informe de error",
  paneLog: "Registro",
};
