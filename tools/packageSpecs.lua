-- Runs the package specs with luaunit: each argument names a module whose exported functions beginning with "test" are the tests.
assert(_VERSION == "Lua 5.1", "the specs need Lua 5.1, this is " .. _VERSION)
local luaunit = require("luaunit")
require("spec.support.helper")

local suites = {}
for _, name in ipairs(arg) do
  local tests = {}
  for key, value in pairs(require(name)) do
    if type(value) == "function" and key:find("^test") then tests[key] = value end
  end
  suites[#suites + 1] = { name:match("[^.]+$"), tests }
end

os.exit(luaunit.LuaUnit.new():runSuiteByInstances(suites))
