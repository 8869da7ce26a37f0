/** English: the phrases from which all others are translated. */
export const enUS = {
  reasonStopped: "it was stopped",

  // News and guild information.
  articleChoose: "Choose something in the list to read it.",
  articleDelete: "Delete",
  articleDeleteAsk: 'Delete "{title}" for everybody in the guild?',
  articleEdit: "Edit",
  articleFacts: "{category} - {date} - {author}",
  articleNew: "New",
  fieldContent: "Text",
  guildinfoEmpty: "Nobody has written about the guild yet.",
  newsEmpty: "There is no news yet.",

  // The window.
  confirmNo: "No",
  confirmYes: "Yes",
  paneGuildinfo: "Guild info",
  paneNews: "News",
  windowTitle: "GuildHelper",

  // Lists and forms.
  formCancel: "Cancel",
  formChoose: "Choose",
  formSave: "Save",
  listNothingFound: "Nothing has these words.",
  listSearch: "Search",

  // Columns of lists.
  columnAuthor: "Author",
  columnCategory: "Category",
  columnComing: "Coming",
  columnDate: "Date",
  columnGuild: "Guild",
  columnItemLevel: "Item level",
  columnLevel: "Level",
  columnName: "Name",
  columnNote: "Note",
  columnProfessions: "Professions",
  columnRank: "Rank",
  columnRoles: "Roles",
  columnTable: "Table",
  columnTitle: "Title",
  columnWhen: "When",

  // The light that tells how synchronization is.
  lightAlone: "Nobody else with GuildHelper is online. Your copy is ready.",
  lightDiffering: "Somebody online holds something else than you; it is being mended.",
  lightFailing: "The last synchronization failed with everyone who is online.",
  lightHolding: "Deletions wait for your word.",
  lightInSync: "Everyone who is online holds what you hold.",
  lightManual: "Nothing is synchronized by itself, because automatic synchronization is off.",
  lightNoGuild: "This character is in no guild, or the game has not told it yet.",
  lightPaused: "The game allows no addon messages at the moment; it goes on by itself.",
  lightReadOnly: "Your saved data are of a newer version of GuildHelper: nothing is changed or synchronized.",
  lightWorking: "Synchronizing.",
} as const;
