-- Measures every callback that addons loaded after this one give the client: scripts of frames, timers and slash commands. A callback
-- that runs inside of another one belongs to it. The garbage collector must stand still while a callback runs, or its work counts too.

local clock = debugprofilestop
local isRunning = false

BenchMeter = {}

-- Begins anew.
function BenchMeter.reset()
  BenchMeter.work = { totalMilliseconds = 0, longestMilliseconds = 0, longestName = "nothing", allocatedKilobytes = 0 }
end

-- Adds a callback that is over, and hands on what it returned or raised.
local function finish(name, detail, startedAt, heldBefore, ok, ...)
  local milliseconds = clock() - startedAt
  local work = BenchMeter.work
  isRunning = false
  work.totalMilliseconds = work.totalMilliseconds + milliseconds
  work.allocatedKilobytes = work.allocatedKilobytes + collectgarbage("count") - heldBefore
  if milliseconds > work.longestMilliseconds then
    work.longestMilliseconds = milliseconds
    work.longestName = type(detail) == "string" and name .. " " .. detail or name
  end
  if not ok then error((...), 0) end
  return ...
end

-- The same callback, measured; of an event's handler the event is told.
local function measured(name, run)
  return function(...)
    if isRunning then return run(...) end
    isRunning = true
    return finish(name, name == "OnEvent" and select(2, ...), clock(), collectgarbage("count"), pcall(run, ...))
  end
end

local frameMethods = getmetatable(CreateFrame("Frame")).__index
local setScript = frameMethods.SetScript
frameMethods.SetScript = function(frame, script, handler) setScript(frame, script, handler and measured(script, handler)) end

for _, maker in ipairs({ "After", "NewTimer", "NewTicker" }) do
  local make = C_Timer[maker]
  C_Timer[maker] = function(seconds, run, ...) return make(seconds, measured("timer", run), ...) end
end

setmetatable(SlashCmdList, {
  __newindex = function(commands, name, run) rawset(commands, name, measured("command", run)) end,
})

BenchMeter.reset()
