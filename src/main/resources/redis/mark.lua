-- The mark of a partition: every record of the journal before it is in this view. It carries the time when it was made,
-- so that one made again in an emptied view is another.
-- KEYS: 1 mark   ARGV: 1 known run ids  2 journal id, with the time when it is known  3 the offset last known, or "-" to
--                      make the mark where there is none  4 the first offset of what was published  5 the offset to set
-- Gives the mark. "lost" where the mark is missing, another or lower than known: then the view was emptied or set back, and
-- what was published is looked at again. "behind" where the mark ends before what was published: what lies between was
-- never settled.
if redis.replicate_commands then redis.replicate_commands() end
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
local known = string.find(ARGV[1], run, 1, true) ~= nil
local mark = redis.call('GET', KEYS[1])
local id, offset = string.match(mark or '', '^(.*):(%d+)$')
if ARGV[3] == '-' then
  if not known then return 'lost' end
  if id and string.match(id, '^(.*)~') == ARGV[2] then return mark end
  local now = redis.call('TIME')
  mark = ARGV[2] .. '~' .. now[1] .. '.' .. now[2] .. ':' .. ARGV[5]
  redis.call('SET', KEYS[1], mark)
  return mark
end
local there = id == ARGV[2]
if not known or not there or tonumber(offset) < tonumber(ARGV[3]) then
  if there and tonumber(offset) > tonumber(ARGV[4]) then redis.call('SET', KEYS[1], id .. ':' .. ARGV[4]) end
  return 'lost'
end
if tonumber(offset) < tonumber(ARGV[4]) then return 'behind' end
if tonumber(offset) < tonumber(ARGV[5]) then
  mark = id .. ':' .. ARGV[5]
  redis.call('SET', KEYS[1], mark)
end
return mark
