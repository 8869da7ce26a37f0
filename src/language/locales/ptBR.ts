/** Portuguese, as it is spoken in Brazil. */
import type { Phrases } from "../translation";

export const ptBR: Phrases = {
  // Names in the client's settings.
  bindingToggle: "Abrir ou fechar o GuildHelper",

  // Lengths of time.
  durationHours: "{hours} h",
  durationHoursMinutes: "{hours} h {minutes} min",
  durationMinutes: "{minutes} min",
  durationMinutesSeconds: "{minutes} min {seconds} s",
  durationSeconds: "{seconds} s",

  // Writing entries; {table} and {field} are names as they are typed.
  entryAdded: '"{id}" foi adicionado em {table}.',
  entryAlreadyDeleted: '"{id}" já foi excluído.',
  entryChanged: '"{id}" foi alterado em {table}.',
  entryDeleted: '"{id}" foi excluído em {table}.',
  entryEditingDeleted: '"{id}" foi excluído; um registro excluído não pode ser editado.',
  entryFieldEmpty: '{field} não pode ficar vazio; escreva {field}="...".',
  entryFieldMissing: 'Um novo registro em {table} precisa de {field}="...".',
  entryFieldTwice: "{field} aparece duas vezes; escreva só uma vez.",
  entryFieldUnknown: '"{word}" não é um campo=valor de {table}; os campos são: {fields}.',
  entryInRoster: "{name} já está na lista de membros; use /gh edit roster.",
  entryNothingToWrite: "Não há nada para escrever; indique campos de {table} como campo=valor: {fields}.",
  entryOtherName: "Um registro da lista de membros mantém o nome {name}; para outro personagem, use /gh add roster name=...",

  // How an entry is called.
  entryAuthorUnknown: "desconhecido",
  entryMarkedDeleted: "{entry} (excluído)",
  entryNamed: "{id}: {title}",
  entryOrigin: "de {guild}, por {author}, {time}",

  // Why data are none of an entry's; each ends "the data is ..." or "the entry cannot be stored: ...".
  faultAuthor: "o author não é um texto",
  faultBytes: "mais de {bytes} bytes",
  faultData: "o data não é uma tabela",
  faultDeep: "mais de {depth} níveis aninhados",
  faultDeleted: "o deleted não é true nem false",
  faultEndless: "um número que não é finito",
  faultGuildName: "o guildName não é um texto",
  faultId: "o id não tem de 1 a {bytes} bytes sem caracteres de controle",
  faultKey: "uma chave do tipo {kind}",
  faultLastUpdated: "o lastUpdated não é um horário",
  faultLongText: "um texto com mais de {bytes} bytes",
  faultMetatable: "uma tabela com metatabela",
  faultNoTable: "não é uma tabela",
  faultType: "um valor do tipo {kind}",
  faultValues: "mais de {count} valores",

  // Federations of guilds.
  federationAlreadyInThis: "sua guilda já está nesta federação",
  federationCodeLength: "um código tem {count} letras e números, sem contar os hifens; este tem {found}",
  federationCodeLetters: "um código só tem números e letras, sem o U; confira de novo",
  federationCodeNone: "a chave desta federação não cabe em um código; /gh federation rekey cria uma que cabe, e cada guilda entra de novo",
  federationCodeSlip: "há um erro de digitação neste código; confira de novo",
  federationFounded: "Sua guilda fundou a federação {federation}; com /gh federation code outras podem entrar.",
  federationInNone: "sua guilda não está em nenhuma federação",
  federationInOne: "sua guilda está na federação {federation}; saia dela primeiro",
  federationInOneAlready: "sua guilda já está na federação {federation}; saia dela primeiro",
  federationJoined: "Sua guilda agora está na federação {federation}.",
  federationLeft: "Sua guilda saiu da federação {federation}; o que as outras guildas escreveram fica guardado, mas não é exibido.",
  federationNameLength: "o nome de uma federação tem de 1 a {bytes} bytes",
  federationOfficersOnly: "só os oficiais podem fazer isso: o mestre da guilda e o posto logo abaixo",
  federationRekeyed: "A federação {federation} tem uma nova chave; as outras guildas ficam de fora até entrarem com /gh federation code.",

  // Help: what each command does, and what is wrong with what was typed.
  helpAdd: "escreve um novo registro",
  helpConfirm: "aceita as exclusões que esperam por você",
  helpDelete: "marca um registro como excluído",
  helpEdit: "altera os campos indicados de um registro",
  helpFederation: "compartilha as tabelas da guilda com outras guildas (oficiais)",
  helpHelp: "mostra estas linhas",
  helpHistory: "lista as versões anteriores de um registro, da mais nova para a mais antiga",
  helpLine: "{usage}: {summary}",
  helpList: "lista os registros que contêm todas as palavras",
  helpLog: "mostra as últimas linhas do log que contêm todas as palavras",
  helpMe: "altera o registro do seu personagem na lista de membros",
  helpMute: "oculta aqui os registros de um autor, ou volta a mostrá-los; sem nome, diz quem está silenciado",
  helpNoCommand: 'O comando "{word}" não existe; /gh help mostra os que existem.',
  helpOpenQuote: 'As aspas em {text} não foram fechadas; termine com ".',
  helpRefuse: "mantém os registros cujas exclusões esperam por você",
  helpRestore: "recupera o conteúdo de uma versão anterior, mesmo de um registro excluído",
  helpRollback: "lista as cópias dos últimos dias, ou volta os registros para uma delas",
  helpSet:
    "altera uma configuração: autoSync, reminders e minimapButton on ou off, defaultDays de 1 a {days}, writeRank de 0 a {rank} (mestre da guilda)",
  helpShow: "mostra todos os campos de um registro",
  helpSignUp: "responde a um evento com o personagem que você está jogando",
  helpStatus: "mostra quem está presente, o que está em andamento e como terminou",
  helpStop: "interrompe com segurança o que está em andamento",
  helpSurplusWord: 'A palavra "{word}" está sobrando. Escreva: {usage}',
  helpSync: "sincroniza com esse jogador, ou com todos que estão on-line",
  helpUsage: "Escreva: {usage}",

  // Earlier versions of an entry; {version} is what the other phrases here make of one.
  historyAlreadySo: 'Nada foi alterado: o conteúdo de "{id}" em {table} já é o desta versão: {version}.',
  historyLine: "{place}: {version}",
  historyMade: "{time} por {author}",
  historyMadeNamed: "{time} por {author}: {title}",
  historyNone: 'Nenhuma versão anterior de "{id}" em {table} está guardada.',
  historyNoVersion: '"{word}" não é uma versão anterior; escreva um número de 1 a {count}.',
  historyReplacedBy: "{version}, substituída {time} por {peer}",
  historyReplacedHere: "{version}, substituída {time} aqui",
  historyRestored: 'O conteúdo de "{id}" em {table} voltou a ser o desta versão: {version}.',

  // Deletions that wait for the player's word.
  holdBusy: "Há coisas demais em andamento agora; tente de novo daqui a pouco.",
  holdDeletions: "{count} {count:exclusão|exclusões} em {table}",
  holdLeavers:
    "Parece que {count} {count:personagem da lista de membros saiu|personagens da lista de membros saíram} da guilda. /gh confirm exclui os registros deles, /gh refuse os mantém.",
  holdMore: "{count} em {table}",
  holdNothing: "Nenhuma exclusão espera por você.",
  holdRefused: "Recusado: {deletions}. Esses registros ficam aqui; quem editar um deles o traz de volta para todos.",
  holdTaken: "Aceito: {deletions}. O que havia ali fica no histórico: /gh restore, /gh rollback.",
  holdTold: "Esperando sua decisão: {deletions}. /gh confirm aceita, /gh refuse mantém os registros.",
  holdUndo: "Exclusões já aceitas podem ser desfeitas com /gh restore ou /gh rollback.",

  // What the old addon left.
  importCount: "{count} {table}",
  importNothing: "nenhum registro",
  importTaken: "trazido do antigo GuildHelper: {taken}; todo o resto fica guardado em GuildHelperDB.imported",
  importTakenAside:
    "trazido do antigo GuildHelper: {taken}; todo o resto fica guardado em GuildHelperDB.imported (com {count} {count:registro antigo|registros antigos})",

  // The log, whose lines themselves are not translated.
  logEarlier: "{count} {count:linha anterior|linhas anteriores}, depois:",
  logEmpty: "O log está vazio.",
  logNothingFound: "Nenhuma linha do log contém essas palavras.",

  // Authors whose entries are hidden.
  muteHidden:
    "Os registros de {author} agora estão ocultos aqui, mas continuam guardados e sincronizados; /gh mute {author} volta a mostrá-los.",
  muteNames: "Silenciados aqui: {names}.",
  muteNobody: "Ninguém está silenciado.",
  muteShown: "Os registros de {author} voltaram a ser exibidos.",
  muteTooMany: "{count} autores já estão silenciados; volte a mostrar um deles primeiro",

  // Names of players as they are typed.
  nameNone: '"{text}" não é o nome de um jogador; escreva Nome ou Nome-Reino.',
  nameNoRealm: 'Falta o reino em "{text}"; escreva Nome ou Nome-Reino.',
  nameOwnUnknown: "O nome do seu personagem ainda não é conhecido; tente de novo em instantes.",
  nameRealmUnknown: "Seu reino ainda não é conhecido; escreva Nome-Reino ou tente de novo em instantes.",

  // How a session ended, in a word.
  outcomeBusy: "ocupado",
  outcomeDamaged: "danificado",
  outcomeDiffering: "não idêntico",
  outcomeIdentical: "idêntico",
  outcomeLockdown: "bloqueado",
  outcomeOffline: "off-line",
  outcomeReload: "recarregado",
  outcomeSilent: "sem resposta",
  outcomeStopped: "interrompido",
  outcomeStranger: "estranho",
  outcomeVersion: "versão",

  // Entries in chat, in lists and alone.
  readForeign:
    "{count} {count:registro de outra guilda está guardado, mas não é exibido|registros de outras guildas estão guardados, mas não são exibidos}.",
  readHidden:
    "{count} {count:registro de autores silenciados está oculto|registros de autores silenciados estão ocultos}; /gh mute diz quem está silenciado.",
  readHiddenOne: "{id} está oculto aqui, porque o autor {author} está silenciado; /gh mute {author} mostra o registro.",
  readMore: "... e mais {count}.",
  readNoEntry: '"{id}" não existe em {table}; /gh list {table} mostra os ids.',
  readNoGuild: "Sua guilda ainda não é conhecida; os registros aparecem assim que ela for.",
  readNoTable: '"{word}" não é uma tabela para {command}; há {tables}.',
  readNothing: "Ainda não há nada em {table}.",
  readNothingFound: "Nada em {table} contém essas palavras.",

  // Why a session was not finished; each ends "... not finished (stopped): ...".
  reasonBusy: "esse jogador está ocupado com outra pessoa; tente de novo em instantes",
  reasonDamaged: "o que chegou estava danificado; tente de novo",
  reasonLockdown: "o jogo não permite mensagens de addons no momento; tente de novo depois da luta",
  reasonOffline: "esse jogador não está on-line",
  reasonReload:
    "o outro lado recarregou a interface; uma sincronização que ele tinha começado continua sozinha, qualquer outra você pode começar de novo",
  reasonSilent: "nenhuma resposta chegou; talvez esse jogador tenha saído, esteja em luta contra um chefe ou não tenha o GuildHelper",
  reasonStopped: "ela foi interrompida",
  reasonStranger: "esse jogador não está na sua guilda nem na sua federação",
  reasonVersion: "as duas versões do GuildHelper não se entendem; ambas deveriam ser a mais nova",

  // Why something is not done; each ends "Nothing was changed: ..." or "No synchronization: ...".
  refusalAheadOfTime: "a versão guardada está adiantada em relação à hora do servidor; tente de novo em alguns minutos",
  refusalBeginning: "uma sincronização já está começando; /gh stop a encerra",
  refusalCharacterUnknown: "seu personagem ainda não é conhecido",
  refusalData: "os dados não servem: {fault}",
  refusalEntry: "o registro não pode ser guardado: {fault}",
  refusalFederationOnly: "setup só é escrito pelos comandos da federação",
  refusalGuildless: "você não está em nenhuma guilda",
  refusalGuildlessOrUnknown: "você não está em nenhuma guilda, ou sua guilda ainda não é conhecida",
  refusalGuildUnknown: "sua guilda ainda não é conhecida",
  refusalId: "um id tem de 1 a {bytes} bytes sem caracteres de controle",
  refusalNewerData:
    "os dados salvos são de um GuildHelper mais novo (formato {version}, este conhece {known}): eles são apenas exibidos, nunca alterados nem sincronizados, até você atualizar o addon",
  refusalNoEntry: "esse registro não existe em {table}",
  refusalNoTable: "essa tabela não existe; há {tables}",
  refusalNotBegun: "não foi possível começar",
  refusalNotInGuild: "{peer} não está na sua guilda, e sua guilda não está em nenhuma federação",
  refusalNotWritten: "não foi possível escrever",
  refusalOtherGuild: "esse registro pertence a outra guilda",
  refusalRank: "seu posto não pode escrever em {table}",
  refusalRankUnknown: "seu posto ainda não é conhecido",
  refusalRosterId: "o id de um registro de membro é o nome e o reino do personagem: Nome-Reino",
  refusalRosterName: "um registro de membro precisa do nome do personagem",
  refusalRosterOtherName: "o nome em um registro de membro é o do personagem que o id indica",
  refusalRosterRank: "seu posto só pode escrever o seu próprio registro de membro",
  refusalRunning: "uma sincronização já está em andamento; /gh stop a encerra",
  refusalRunningWith: "uma sincronização com {peer} já está em andamento; /gh stop a encerra",
  refusalSelf: "esse é você: indique outro jogador, ou nenhum para sincronizar com todos que estão on-line",
  refusalStruckOff: "{peer} saiu das guildas da sua federação",
  refusalTooFast: "foram criados registros demais neste segundo",
  refusalUnsaid: "o registro foi recusado",

  // Events that are near, and unread news.
  reminderHour: "Em menos de uma hora, às {time}: {title}; /gh show calendar {id}",
  reminderMore: "... e mais {count} {count:evento|eventos} até amanhã; /gh list calendar mostra todos.",
  reminderNews: "{count} {count:novidade ainda não lida|novidades ainda não lidas}; /gh list news mostra quais são.",
  reminderToday: "Hoje: {title}; /gh show calendar {id}",
  reminderTodayAt: "Hoje às {time}: {title}; /gh show calendar {id}",
  reminderTomorrow: "Amanhã: {title}; /gh show calendar {id}",
  reminderTomorrowAt: "Amanhã às {time}: {title}; /gh show calendar {id}",

  // How a session ended.
  resultChangedMeanwhile: "Algo foi recusado aqui ou lá, ou mudou nesse meio-tempo; /gh log conta o quê.",
  resultDiffering: "{peer}: concluído, mas não idêntico.",
  resultHeld: "{count} {count:exclusão espera|exclusões esperam} por você: /gh confirm ou /gh refuse.",
  resultIdentical: "{peer}: idêntico.",
  resultMoved: "{received} recebidos, {sent} enviados em {duration}.",
  resultNothingChanged: "Nada foi alterado: {reason}.",
  resultOlderDiffer: "Há registros mais antigos que diferem: /gh sync {peer} all",
  resultRefused: "{count} {count:recusado|recusados}; /gh log diz por quê.",
  resultUnfinished: "{peer}: não concluído.",
  resultUnfinishedBecause: "{peer}: não concluído ({outcome}): {reason}.",

  // Snapshots, and the way back to one.
  rollbackBegun: "Voltando os registros para {time} ...",
  rollbackDamaged: "a cópia está danificada",
  rollbackDone:
    "Retorno concluído: {setBack} {setBack:alterado|alterados}, {alreadySo} já assim, {refused} que você não pode escrever, {newer} {newer:criado depois e mantido|criados depois e mantidos}.",
  rollbackLine: "{place}: {time}, {count} {count:registro|registros}",
  rollbackNone: "Ainda não há nenhuma cópia; uma é feita todo dia.",
  rollbackNoSnapshot: '"{word}" não é uma cópia; escreva um número de 1 a {count}.',
  rollbackNoSuch: "essa cópia não existe",
  rollbackRunning: "registros já estão voltando para uma cópia",

  // What a round of sessions came to: "3 users: 2 in sync, 1 unreachable; received 12, sent 3."
  roundBusy: "{count} {count:ocupado|ocupados}",
  roundDiffering: "{count} não {count:idêntico|idênticos}",
  roundInSync: "{count} em dia",
  roundLine: "{count} {count:usuário|usuários}: {outcomes}; {received} recebidos, {sent} enviados.",
  roundUnfinished: "{count} não {count:concluído|concluídos}",
  roundUnreachable: "{count} sem resposta",
  roundUnvisited: "{count} não {count:visitado|visitados}",

  // The saved file.
  savedDamagedMany: "{count} partes danificadas dos dados salvos foram separadas em GuildHelperDB.damaged (a primeira é {place}: {fault})",
  savedDamagedOne: "1 parte danificada dos dados salvos foi separada em GuildHelperDB.damaged ({place}: {fault})",
  savedLarge:
    "Os dados salvos estão ficando grandes demais para o jogo ({values} valores diferentes, {megabytes} MB; arquivos com mais de 262143 valores ou cerca de 25 MB se perdem): guarde uma cópia de WTF/Account/.../SavedVariables/GuildHelper.lua",
  savedUnread:
    "o jogo não leu os dados salvos, porque o arquivo é grande demais, e não vai salvar nada nesta sessão: guarde uma cópia de WTF/Account/.../SavedVariables/GuildHelper.lua",

  // Settings; {setting} and its words are as they are typed.
  settingIs: "{setting} é {value}.",
  settingIsNow: "{setting} agora é {value}.",
  settingMasterOnly: "Só o mestre da guilda ajusta {setting}.",
  settingNeither: '"{word}" não é um valor de {setting}; escreva {first} ou {second}.',
  settingNone: '"{word}" não é uma configuração; há {settings}.',
  settingNoSuch: "a configuração {setting} não existe; há {settings}",
  settingOutOfRange: '"{word}" não é um valor de {setting}; escreva de {least} a {most}.',
  settingTakesEither: "{setting} aceita {first} ou {second}",
  settingTakesRange: "{setting} aceita um número inteiro de {least} a {most}",
  settingUnknown: "desconhecido",
  settingWriteRank: "Os postos de 0 a {rank} agora podem escrever novidades, informações da guilda e calendário.",

  // Answers to events.
  signUpAnswered: 'Você respondeu "{answer}" a "{title}".',
  signUpAnswerMaybe: "talvez",
  signUpAnswerNo: "não",
  signUpAnswerYes: "sim",
  signUpDeleted: '"{id}" foi excluído; ninguém pode se inscrever.',
  signUpForeign: '"{id}" é um evento de uma guilda com a qual a sua não compartilha nada.',
  signUpNames: "{answer} ({count}): {names}",
  signUpNoAnswer: '"{word}" não é uma resposta; escreva {yes}, {no} ou {maybe}.',
  signUpNoGuild: "Sua guilda ainda não é conhecida; tente de novo em instantes.",

  // What runs: "Synchronizing with Bob-Ragnaros, table news, 12 entries of 40 (30 %), about 4 s left."
  statusAnswering: "Respondendo a {peer}",
  statusAnsweringPaused: "Em pausa, porque o jogo não permite mensagens de addons agora: respondendo a {peer}",
  statusDiscovering: "Perguntando quem está on-line.",
  statusFacts: "{facts}.",
  statusIdle: "Nada em andamento.",
  statusLeft: "faltam cerca de {duration}",
  statusMoved: "{count} {count:registro|registros}",
  statusMovedOf: "{count} {count:registro|registros} de {total} ({percent} %)",
  statusPaused: "Em pausa, porque o jogo não permite mensagens de addons agora.",
  statusSyncing: "Sincronizando.",
  statusSyncingWith: "Sincronizando com {peer}",
  statusSyncingWithPaused: "Em pausa, porque o jogo não permite mensagens de addons agora: sincronizando com {peer}",
  statusTable: "tabela {table}",

  // Who has the addon: "Bob-Ragnaros, version 1.0.0: online, in sync since 2026-11-22 18:30:00."
  statusInSync: "em dia desde {time}",
  statusLastSync: "última sincronização {time} ({outcome})",
  statusMoreUsers: "E mais {count} {count:usuário|usuários}.",
  statusNotSynced: "ainda não sincronizado",
  statusNoUsers: "Ainda não se sabe de nenhum outro usuário.",
  statusOffline: "off-line",
  statusOnline: "on-line",
  statusOnlineBusy: "on-line, ocupado",
  statusUser: "{peer}: {facts}.",
  statusUserOfVersion: "{peer}, versão {version}: {facts}.",

  // What waits, and what was.
  statusKeptOut: "Barrado desde que você entrou: {guards}; /gh log gate conta o quê.",
  statusNoResults: "Ainda não houve nenhuma sincronização.",
  statusQueue: "A enviar: {messages} {messages:mensagem|mensagens}, {bytes} bytes, cerca de {duration}.",
  statusResult: "{time} {result}",
  statusWaiting: "Esperando sua decisão: {deletions}; /gh confirm aceita, /gh refuse mantém os registros.",

  // Synchronizations that begin, pause and end.
  syncAll: "Sincronizando tudo com todos que estão on-line.",
  syncAllWith: "Sincronizando tudo com {peer}.",
  syncDay: "Sincronizando o último dia com todos que estão on-line.",
  syncDays: "Sincronizando os últimos {days} dias com todos que estão on-line.",
  syncDaysMissing: 'Falta o número de dias; escreva de 1 a {most}, ou 0 ou "{all}" para tudo.',
  syncDaysWith: "Sincronizando os últimos {days} dias com {peer}.",
  syncDayWith: "Sincronizando o último dia com {peer}.",
  syncGoesOn: "A sincronização com {peer} continua.",
  syncNobody: "Ninguém mais com o GuildHelper respondeu.",
  syncNobodyAsked: "Não foi possível perguntar a ninguém: o jogo não permite mensagens de addons agora.",
  syncNoDays: '"{word}" não é um número de dias; escreva de 1 a {most}, ou 0 ou "{all}" para tudo.',
  syncNothingRuns: "Nada está em andamento.",
  syncPaused: "A sincronização com {peer} está em pausa: o jogo não permite mensagens de addons agora. Ela continua sozinha.",
  syncRefused: "Sem sincronização: {reason}.",
  syncStopped: "Interrompido.",

  // What was typed as the value of a field.
  valueByHand: "{field} não é escrito à mão.",
  valueDate: '"{text}" não serve para {field}; escreva AAAA-MM-DD ou AAAA-MM-DD HH:MM.',
  valueDateTime: '"{text}" não serve para {field}; escreva AAAA-MM-DD HH:MM:SS.',
  valueList: '"{text}" não serve para {field}; escreva uma lista com vírgulas, por exemplo Tank,Healer.',
  valueNumber: '"{text}" não serve para {field}; escreva um número.',
  valueOneOf: '"{text}" não serve para {field}; escreva {choices}.',

  // News and guild information.
  articleChoose: "Escolha algo na lista para ler.",
  articleDelete: "Excluir",
  articleDeleteAsk: 'Excluir "{title}" para toda a guilda?',
  articleEdit: "Editar",
  articleFacts: "{category} - {date} - {author}",
  articleNew: "Novo",
  fieldContent: "Texto",
  guildinfoEmpty: "Ninguém escreveu sobre a guilda ainda.",
  newsEmpty: "Ainda não há novidades.",

  // Calendar, roster and one's own characters.
  calendarAbsent: "Não vêm ({count}): {names}",
  calendarComing: "Vêm ({count}): {names}",
  calendarEmpty: "Ainda não há nada planejado.",
  calendarFacts: "{when} - {category}",
  calendarMaybe: "Talvez",
  calendarNo: "Não vou",
  calendarPerhaps: "Talvez ({count}): {names}",
  calendarYes: "Eu vou",
  charactersEmpty: "Ainda não se sabe nada dos seus personagens.",
  fieldBattletag: "BattleTag",
  fieldBirthdate: "Aniversário",
  fieldEventDateHint: "AAAA-MM-DD ou AAAA-MM-DD HH:MM",
  fieldInterests: "Interesses",
  fieldListHint: "separados por vírgulas",
  fieldMainCharacter: "Principal",
  fieldMainCharacterHint: "Nome-Reino, vazio se for o principal",
  fieldRolesHint: "Tanque, Cura, Dano",
  rosterEmpty: "Ainda não há ninguém na lista.",
  rosterOffline: "{rank}, nível {level}, offline",
  rosterOnline: "{rank}, nível {level}, online",
  paneCalendar: "Calendário",
  paneCharacters: "Meus personagens",
  paneRoster: "Membros",

  // The pane of synchronization.
  columnPresence: "Online",
  columnSynced: "Estado",
  columnVersion: "Versão",
  paneSync: "Sincronização",
  syncCancel: "Cancelar",
  syncConfirm: "Aceitar a exclusão",
  syncEveryone: "Sincronizar com todos",
  syncRefuse: "Manter as entradas",
  syncResults: "Como terminaram as últimas",
  syncSelected: "Sincronizar com este jogador",
  syncTableBar: "{table} {done}/{expected}",
  syncWaiting: "Espera a sua decisão: {deletions}",
  syncWholeBar: "{done} de {expected}",

  // The window.
  confirmNo: "Não",
  confirmYes: "Sim",
  paneGuildinfo: "Info da guilda",
  paneNews: "Novidades",
  windowTitle: "GuildHelper",

  // Lists and forms.
  formCancel: "Cancelar",
  formChoose: "Escolher",
  formMissing: "Falta preencher: {field}.",
  formSave: "Salvar",
  listNothingFound: "Nada contém essas palavras.",
  listSearch: "Buscar",

  // Columns of lists.
  columnAuthor: "Autor",
  columnCategory: "Categoria",
  columnComing: "Vão",
  columnDate: "Data",
  columnGuild: "Guilda",
  columnItemLevel: "Nível de item",
  columnLevel: "Nível",
  columnName: "Nome",
  columnNote: "Nota",
  columnProfessions: "Profissões",
  columnRank: "Posto",
  columnRoles: "Funções",
  columnTitle: "Título",
  columnWhen: "Quando",

  // The light that tells how synchronization is.
  lightAlone: "Ninguém mais com o GuildHelper está on-line. Sua cópia está pronta.",
  lightDiffering: "Alguém on-line tem algo diferente de você; isso está sendo corrigido.",
  lightFailing: "A última sincronização falhou com todos que estão on-line.",
  lightHolding: "Há exclusões esperando sua decisão.",
  lightInSync: "Todos que estão on-line têm o mesmo que você.",
  lightManual: "Nada é sincronizado sozinho, porque a sincronização automática está desativada.",
  lightNoGuild: "Este personagem não está em nenhuma guilda, ou o jogo ainda não informou.",
  lightPaused: "O jogo não permite mensagens de addons no momento; a sincronização continua sozinha.",
  lightReadOnly: "Seus dados salvos são de uma versão mais nova do GuildHelper: nada é alterado nem sincronizado.",
  lightWorking: "Sincronizando.",

  // The options, in the client's own panel of settings.
  optionAutoSync: "Sincronizar automaticamente",
  optionAutoSyncHelp:
    "O que é escrito é dito à guilda na hora, e o GuildHelper procura sozinho o que falta a você ou aos outros. Desligado: só é enviado o que você pedir.",
  optionCompareBy: "Comparar com",
  optionCompareByHelp: "Um esboço custa só o que duas cópias têm de diferente. A lista simples serve para procurar uma falha.",
  optionDay: "1 dia",
  optionDays: "{days} dias",
  optionDefaultDays: "Uma sincronização abrange",
  optionDefaultDaysHelp:
    "Até onde uma sincronização olha para trás, se você não disser outra coisa. /gh set defaultDays aceita qualquer número de dias.",
  optionList: "Uma lista simples",
  optionMinimapButton: "Botão no minimapa",
  optionMinimapButtonHelp: "Abre e fecha a janela, assim como o atalho de teclado e /gh.",
  optionRanks: "Postos de 0 a {rank}",
  optionReminders: "Lembretes no bate-papo",
  optionRemindersHelp: "Linhas sobre eventos próximos e sobre novidades que você não leu.",
  optionSketch: "Um esboço",
  optionsAfterFight: "O jogo só abre suas opções depois do combate.",
  optionsOpen: "Opções",
  optionWriteRank: "Quem pode escrever na guilda",
  optionWriteRankHelp: "O posto 0 é o mestre da guilda. Estes postos podem escrever novidades, informações da guilda e calendário.",

  // What the button at the minimap and the compartment's entry say under the mouse.
  hintDrag: "Arrastar: mover este botão.",
  hintLeftClick: "Clique: abrir ou fechar a janela.",
  hintRightClick: "Clique direito: opções.",
};
