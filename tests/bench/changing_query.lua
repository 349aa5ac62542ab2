-- Another address each time, so that no page has been made before.
local count = 0
function request()
  count = count + 1
  return wrk.format("GET", wrk.path .. "?n=" .. count)
end
