-- For the tools written in Lua; the addon's bundle is judged by tools/luaGuard.mjs with the client's own names.
std = "lua51"
max_line_length = 140
globals = { "arg", "coroutine.create", "coroutine.wrap", "os.exit" }
