-- The wrapped key of a candidate: the one there is, else the one offered. One that begins with "new:" is not yet in the
-- journal of keys and must be published before anything is sealed with it.
-- KEYS: 1 key   ARGV: 1 known run ids  2 the key offered
if redis.replicate_commands then redis.replicate_commands() end
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
if not string.find(ARGV[1], run, 1, true) then return {'epoch', run} end
local key = redis.call('GET', KEYS[1])
if key then return {'key', key} end
redis.call('SET', KEYS[1], 'new:' .. ARGV[2])
return {'key', 'new:' .. ARGV[2]}
