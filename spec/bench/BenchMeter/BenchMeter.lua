-- Measures every callback that addons loaded after this one give the client: scripts of frames, timers, slash commands, and what fills
-- the rows of lists. A callback that runs inside of another one belongs to it. The garbage collector must stand still while a callback
-- runs, or its work counts too.

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

-- Rows that the client fills by itself, as when it scrolls, are one callback as long as the same frame of the game lasts.
local function measuredRows(initialise)
  local frameTime, spentBefore = nil, 0
  return function(...)
    if isRunning then return initialise(...) end
    if GetTime() ~= frameTime then frameTime, spentBefore = GetTime(), 0 end
    isRunning = true
    local startedAt = clock() - spentBefore
    finish("rows", nil, startedAt, collectgarbage("count"), pcall(initialise, ...))
    BenchMeter.work.totalMilliseconds = BenchMeter.work.totalMilliseconds - spentBefore
    spentBefore = clock() - startedAt
  end
end

-- The methods of one type of widget; types may share theirs.
local done = {}
local function measureScripts(kind)
  local methods = getmetatable(CreateFrame(kind)).__index
  if done[methods] then return end
  done[methods] = true
  for _, name in ipairs({ "SetScript", "HookScript" }) do
    local set = methods[name]
    methods[name] = function(frame, script, handler) set(frame, script, handler and measured(script, handler)) end
  end
end
for _, kind in ipairs({ "Frame", "Button", "CheckButton", "EditBox", "ScrollFrame", "StatusBar" }) do measureScripts(kind) end

for _, maker in ipairs({ "After", "NewTimer", "NewTicker" }) do
  local make = C_Timer[maker]
  C_Timer[maker] = function(seconds, run, ...) return make(seconds, measured("timer", run), ...) end
end

local createView = CreateScrollBoxListLinearView
CreateScrollBoxListLinearView = function(...)
  local view = createView(...)
  local setInitializer = view.SetElementInitializer
  view.SetElementInitializer = function(self, template, initialise) setInitializer(self, template, measuredRows(initialise)) end
  return view
end

setmetatable(SlashCmdList, {
  __newindex = function(commands, name, run) rawset(commands, name, measured("command", run)) end,
})

BenchMeter.reset()
