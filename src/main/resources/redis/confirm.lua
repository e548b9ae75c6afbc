-- The key is in the journal of keys now. "gone" where the candidate was forgotten in between, "lost" where the view is.
-- KEYS: 1 key  2 state   ARGV: 1 the key that was published
local key = redis.call('GET', KEYS[1])
if key == 'new:' .. ARGV[1] then
  redis.call('SET', KEYS[1], ARGV[1])
  return 'ok'
end
if key == ARGV[1] then return 'ok' end
if not key and redis.call('EXISTS', KEYS[2]) == 0 then return 'lost' end
return 'gone'
