-- Erases the key and the past of somebody who was forgotten, unless they are those of the time after.
-- KEYS: 1 key  2 past attempts   ARGV: 1 known run ids  2 the key that goes
-- "newer" with the key that came after.
if redis.replicate_commands then redis.replicate_commands() end
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
if not string.find(ARGV[1], run, 1, true) then return {'epoch', run} end
local key = redis.call('GET', KEYS[1])
if key and key ~= ARGV[2] and key ~= 'gone:' .. ARGV[2] then return {'newer', key} end
if key then redis.call('DEL', KEYS[1], KEYS[2]) end
return {'ok'}
