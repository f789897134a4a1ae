/**
 * A cart is one hash: `v` is its version, `l:<offer id>` is "<quantity>:<milliseconds when added>". Each change is one script,
 * so that no two changes mix. Answers are the hash as a flat list.
 * A change under a request id leaves a mark for a day; a repeat finds the mark and changes nothing.
 * KEYS: the cart, the mark (and for a merge: the guest's cart, the shopper's). ARGV[1]: how long a cart lives, ms.
 */

const touch = `
local function touch(key)
  redis.call('HINCRBY', key, 'v', 1)
  redis.call('PEXPIRE', key, ARGV[1])
end
local function quantity_of(key, offer)
  local line = redis.call('HGET', key, 'l:' .. offer)
  if not line then return 0, nil end
  local quantity, added = string.match(line, '^(%d+):(%d+)$')
  return tonumber(quantity), added
end
local function put(key, offer, quantity, added)
  if quantity > 0 then
    redis.call('HSET', key, 'l:' .. offer, quantity .. ':' .. added)
  else
    redis.call('HDEL', key, 'l:' .. offer)
  end
end
local function line_count(key)
  return redis.call('HLEN', key) - redis.call('HEXISTS', key, 'v')
end
local function is_repeat(mark)
  return not redis.call('SET', mark, '1', 'NX', 'PX', 86400000)
end
`;

/** ARGV: lifetime, offer id, quantity, now, most per line, most lines. Answers "full" when there is no room. */
export const addLine = `${touch}
local offer, added = ARGV[2], ARGV[4]
local before, since = quantity_of(KEYS[1], offer)
if redis.call('EXISTS', KEYS[2]) == 1 then return redis.call('HGETALL', KEYS[1]) end
if before == 0 and line_count(KEYS[1]) >= tonumber(ARGV[6]) then return 'full' end
is_repeat(KEYS[2])
put(KEYS[1], offer, math.min(before + tonumber(ARGV[3]), tonumber(ARGV[5])), since or added)
touch(KEYS[1])
return redis.call('HGETALL', KEYS[1])`;

/** ARGV: lifetime, offer id, quantity, now, most lines. */
export const setLineQuantity = `${touch}
local before, since = quantity_of(KEYS[1], ARGV[2])
local wanted = tonumber(ARGV[3])
if before == wanted then return redis.call('HGETALL', KEYS[1]) end
if before == 0 and line_count(KEYS[1]) >= tonumber(ARGV[5]) then return 'full' end
put(KEYS[1], ARGV[2], wanted, since or ARGV[4])
touch(KEYS[1])
return redis.call('HGETALL', KEYS[1])`;

/** ARGV: lifetime, then pairs of offer id and quantity. */
export const takeLines = `${touch}
if is_repeat(KEYS[2]) then return redis.call('HGETALL', KEYS[1]) end
for at = 2, #ARGV, 2 do
  local before, since = quantity_of(KEYS[1], ARGV[at])
  if before > 0 then put(KEYS[1], ARGV[at], before - math.min(before, tonumber(ARGV[at + 1])), since) end
end
touch(KEYS[1])
return redis.call('HGETALL', KEYS[1])`;

/** KEYS: the guest's cart, the shopper's. ARGV: lifetime, most per line, most lines. Answers how many lines came over, then the cart. */
export const mergeCart = `${touch}
local guest, shopper = KEYS[1], KEYS[2]
local fields = redis.call('HGETALL', guest)
local merged = 0
for at = 1, #fields, 2 do
  local offer = string.match(fields[at], '^l:(.+)$')
  if offer then
    local quantity, added = quantity_of(guest, offer)
    local before, since = quantity_of(shopper, offer)
    if before > 0 or line_count(shopper) < tonumber(ARGV[3]) then
      put(shopper, offer, math.min(before + quantity, tonumber(ARGV[2])), since or added)
      merged = merged + 1
    end
  end
end
redis.call('DEL', guest)
if merged > 0 then touch(shopper) end
return {merged, redis.call('HGETALL', shopper)}`;
