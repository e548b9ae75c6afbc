-- Puts records of the journal into the view of one candidate, all or nothing.
-- KEYS: 1 state  2 past attempts  then for each entry: seen id, record
-- ARGV: 1 known run ids  2 expected version  3 new version  4 fence  5 state  6 "1" to drop the past first
--       7 how many entries  then for each: content hash, record ("" for none), id until (ms),
--       record until (ms, "0" for ever)  then entries for the past
if redis.replicate_commands then redis.replicate_commands() end
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
if not string.find(ARGV[1], run, 1, true) then return {'epoch', run} end
if (redis.call('HGET', KEYS[1], 'version') or '0') ~= ARGV[2] then return {'conflict'} end

redis.call('HSET', KEYS[1], 'version', ARGV[3], 'fence', ARGV[4], 'state', ARGV[5])
if ARGV[6] == '1' then redis.call('DEL', KEYS[2]) end
local count = tonumber(ARGV[7])
for i = 0, count - 1 do
  local a, k = 8 + 4 * i, 3 + 2 * i
  redis.call('SET', KEYS[k], ARGV[a], 'PXAT', ARGV[a + 2])
  if ARGV[a + 1] ~= '' then
    if ARGV[a + 3] == '0' then
      redis.call('SET', KEYS[k + 1], ARGV[a + 1])
    else
      redis.call('SET', KEYS[k + 1], ARGV[a + 1], 'PXAT', ARGV[a + 3])
    end
  end
end
for i = 8 + 4 * count, #ARGV do redis.call('RPUSH', KEYS[2], ARGV[i]) end
return {'done'}
