-- Runs busted on the interpreter that runs this file, which must be the game's: Lua 5.1.
assert(_VERSION == "Lua 5.1", "the specs need Lua 5.1, this is " .. _VERSION)
require("busted.runner")({ standalone = false })
