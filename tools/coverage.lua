-- Runs a Lua program and counts the lines it runs: coverage.lua <report> <program> [arguments]. The report has one
-- "source:line:count" a line. Coroutines are counted as well, since a hook belongs to one thread only.
local reportPath, program = arg[1], arg[2]
local getinfo, sethook, create = debug.getinfo, debug.sethook, coroutine.create
local countsBySource = {}

--- The counts of a function's file; functions are remembered because asking for the file is slow, and may go when nobody else has them.
local countsByFunction = setmetatable({}, { __mode = "k" })

--- The counts of the file a function stands in.
local function countsOf(body)
  local source = getinfo(body, "S").source
  local counts = countsBySource[source] or {}
  countsBySource[source] = counts
  countsByFunction[body] = counts
  return counts
end

--- Counts the line about to run under the file it stands in.
local function count(_, line)
  local body = getinfo(2, "f").func
  local counts = countsByFunction[body] or countsOf(body)
  counts[line] = (counts[line] or 0) + 1
end

--- Writes what the project's own files have run; sources that are text rather than files are nobody's lines.
local function writeReport()
  sethook()
  local report = assert(io.open(reportPath, "w"))
  for source, counts in pairs(countsBySource) do
    if source:sub(1, 1) == "@" then
      for line, times in pairs(counts) do report:write(source:sub(2), ":", line, ":", times, "\n") end
    end
  end
  report:close()
end

--- A thread that is counted like the main one.
function coroutine.create(body)
  local thread = create(body)
  sethook(thread, count, "l")
  return thread
end

--- As the original, on a counted thread.
function coroutine.wrap(body)
  local thread = coroutine.create(body)
  local function results(ok, ...)
    if not ok then error((...), 0) end
    return ...
  end
  return function(...) return results(coroutine.resume(thread, ...)) end
end

local exit = os.exit
function os.exit(...)
  writeReport()
  exit(...)
end

local arguments = { [0] = program }
for index = 3, #arg do arguments[index - 2] = arg[index] end
arg = arguments
local chunk = assert(loadfile(program))
sethook(count, "l")
local ok, message = pcall(chunk, unpack(arguments))
if message ~= nil then io.stderr:write(tostring(message), "\n") end
os.exit(ok and 0 or 1) -- busted ends a failed run on Lua 5.1 with an empty error
