-- Moves the mark of a partition up: every record of the journal before it is in this view.
-- KEYS: 1 mark   ARGV: 1 known run ids  2 journal id  3 the offset last known ("-" to set without asking)
--                      4 the first offset of what was published  5 the offset to set
-- "lost" where the mark is missing or lower than known: then the view was emptied or set back, and what was published
-- is looked at again.
if redis.replicate_commands then redis.replicate_commands() end
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
local known = string.find(ARGV[1], run, 1, true) ~= nil
local mark = redis.call('GET', KEYS[1])
local id, offset = string.match(mark or '', '^(.*):(%d+)$')
local there = id == ARGV[2]
if ARGV[3] ~= '-' and (not known or not there or tonumber(offset) < tonumber(ARGV[3])) then
  if there and tonumber(offset) > tonumber(ARGV[4]) then redis.call('SET', KEYS[1], id .. ':' .. ARGV[4]) end
  return 'lost'
end
if not known then return 'lost' end
if not there or tonumber(offset) < tonumber(ARGV[5]) then
  redis.call('SET', KEYS[1], ARGV[2] .. ':' .. ARGV[5])
end
return 'ok'
