-- Applies one event to one candidate, all or nothing. All keys carry the tag {workspace/user}.
-- KEYS: 1 state (hash: version, fence, state)  2 seen id  3 record of the event  4 past attempts (list)  5 key
-- ARGV: 1 known run ids  2 expected version  3 topic id  4 partition  5 offset  6 content hash
--       7 new state  8 record  9 when the id may be forgotten (ms)  10 the key the record is sealed with, or ""
--       11 "1" where the record forgets the candidate: their key serves for nothing after it  12… entries for the past
-- Redis 6 asks for this before a script may write what follows from INFO; Redis 7 always works so.
if redis.replicate_commands then redis.replicate_commands() end

local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
if not string.find(ARGV[1], run, 1, true) then return {'epoch', run} end

local seen = redis.call('GET', KEYS[2])
if seen then
  if seen ~= ARGV[6] then return {'other-content'} end
  local record = redis.call('GET', KEYS[3])
  if record then return {'seen', record} end
  return {'seen'}
end

local stored = redis.call('HMGET', KEYS[1], 'version', 'fence')
local reset = '0'
if stored[2] then
  local id, partition, offset = string.match(stored[2], '^(.-):(%d+):(%d+)$')
  if id ~= ARGV[3] then
    reset = '1'
  elseif partition == ARGV[4] and tonumber(ARGV[5]) <= tonumber(offset) then
    -- The id may be forgotten while its record still waits to be published.
    local waiting = redis.call('GET', KEYS[3])
    if waiting then return {'seen', waiting} end
    return {'fenced'}
  end
end

if (stored[1] or '0') ~= ARGV[2] then return {'conflict'} end
-- Whoever was forgotten meanwhile has another key, or none.
if ARGV[10] ~= '' and redis.call('GET', KEYS[5]) ~= ARGV[10] then return {'conflict'} end

redis.call('HSET', KEYS[1], 'version', string.format('%d', tonumber(ARGV[2]) + 1),
  'fence', ARGV[3] .. ':' .. ARGV[4] .. ':' .. ARGV[5], 'state', ARGV[7])
redis.call('SET', KEYS[2], ARGV[6], 'PXAT', ARGV[9])
redis.call('SET', KEYS[3], ARGV[8])
if ARGV[11] == '1' then redis.call('SET', KEYS[5], 'gone:' .. ARGV[10]) end
for i = 12, #ARGV do redis.call('RPUSH', KEYS[4], ARGV[i]) end
return {'done', reset}
