/**
 * A cart is one hash: `v` is its version, `l:<offer id>` a line and `s:<offer id>` one put aside for later, each
 * "<quantity>:<milliseconds when added>:<seen price>" with a price like "EUR:1290" or none; `c` is the coupon code, `n` the merge
 * notice. A guest's cart that was merged holds `m`, whose it is now. Each change is one script, so that no two mix.
 * Answers are the hash as a flat list, or "full". A change under a request id leaves a mark for a day; a repeat finds it and changes nothing.
 * ARGV begins with: how long a cart lives (ms), now (ms), most pieces of a line, most lines.
 */

const prelude = `
local now, most_pieces, most_lines = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local function keep(key)
  redis.call('PEXPIRE', key, ARGV[1])
end
local function bump(key)
  if redis.call('HEXISTS', key, 'v') == 1 then redis.call('HINCRBY', key, 'v', 1) else redis.call('HSET', key, 'v', now) end
  redis.call('HDEL', key, 'm')
  keep(key)
end
local function get(key, field)
  local text = redis.call('HGET', key, field)
  if not text then return { quantity = 0, added = now, price = '' } end
  local quantity, added, price = string.match(text, '^(%d+):(%d+):?(.*)$')
  return { quantity = tonumber(quantity), added = added, price = price }
end
local function put(key, field, quantity, line)
  if quantity > 0 then
    redis.call('HSET', key, field, quantity .. ':' .. line.added .. ':' .. line.price)
  else
    redis.call('HDEL', key, field)
  end
end
local function is_full(key, list)
  local lines = 0
  for _, field in ipairs(redis.call('HKEYS', key)) do
    if string.sub(field, 1, 2) == list then lines = lines + 1 end
  end
  return lines >= most_lines
end
local function is_repeat(mark)
  return not redis.call('SET', mark, '1', 'NX', 'PX', 86400000)
end
`;

/** KEYS: cart, mark. ARGV: offer id, quantity, seen price. */
export const addLine = `${prelude}
local key, field = KEYS[1], 'l:' .. ARGV[5]
local line = get(key, field)
if redis.call('EXISTS', KEYS[2]) == 1 then return redis.call('HGETALL', key) end
if line.quantity == 0 and is_full(key, 'l:') then return 'full' end
is_repeat(KEYS[2])
if ARGV[7] ~= '' then line.price = ARGV[7] end
put(key, field, math.min(line.quantity + tonumber(ARGV[6]), most_pieces), line)
bump(key)
return redis.call('HGETALL', key)`;

/** KEYS: cart. ARGV: "l:" or "s:", offer id, quantity. */
export const setQuantity = `${prelude}
local key, field, wanted = KEYS[1], ARGV[5] .. ARGV[6], tonumber(ARGV[7])
local line = get(key, field)
if line.quantity == wanted then return redis.call('HGETALL', key) end
if line.quantity == 0 and is_full(key, ARGV[5]) then return 'full' end
put(key, field, wanted, line)
bump(key)
return redis.call('HGETALL', key)`;

/** KEYS: cart. ARGV: offer id, from "l:" or "s:", to the other. */
export const moveLine = `${prelude}
local key, from, to = KEYS[1], ARGV[6] .. ARGV[5], ARGV[7] .. ARGV[5]
local line, there = get(key, from), get(key, to)
if line.quantity == 0 then return redis.call('HGETALL', key) end
if there.quantity == 0 and is_full(key, ARGV[7]) then return 'full' end
put(key, to, math.min(line.quantity + there.quantity, most_pieces), line)
put(key, from, 0, line)
bump(key)
return redis.call('HGETALL', key)`;

/** KEYS: cart. ARGV: the code, or nothing. */
export const setCoupon = `${prelude}
local key = KEYS[1]
if (redis.call('HGET', key, 'c') or '') == ARGV[5] then return redis.call('HGETALL', key) end
if ARGV[5] == '' then redis.call('HDEL', key, 'c') else redis.call('HSET', key, 'c', ARGV[5]) end
bump(key)
return redis.call('HGETALL', key)`;

/** KEYS: cart. ARGV: pairs of offer id and price. What is ordered does not change, nor does the version. */
export const acceptPrices = `${prelude}
local key = KEYS[1]
for at = 5, #ARGV, 2 do
  local field = 'l:' .. ARGV[at]
  local line = get(key, field)
  line.price = ARGV[at + 1]
  put(key, field, line.quantity, line)
end
keep(key)
return redis.call('HGETALL', key)`;

/** KEYS: cart. */
export const dismissMergeNotice = `${prelude}
redis.call('HDEL', KEYS[1], 'n')
return redis.call('HGETALL', KEYS[1])`;

/** KEYS: cart, mark. ARGV: pairs of offer id and quantity. Answers whose the cart is now, when it was merged. */
export const takeLines = `${prelude}
local key = KEYS[1]
local owner = redis.call('HGET', key, 'm')
if owner then return owner end
if is_repeat(KEYS[2]) then return '' end
for at = 5, #ARGV, 2 do
  local field = 'l:' .. ARGV[at]
  local line = get(key, field)
  put(key, field, math.max(0, line.quantity - tonumber(ARGV[at + 1])), line)
end
redis.call('HDEL', key, 'c')
bump(key)
return ''`;

/**
 * KEYS: the guest's cart, the shopper's. ARGV: the shopper's id, then pairs of offer id and the most that can be had.
 * Answers how many lines came over, then the cart. The notice is "<ms>;<offer id>,<outcome>,<quantity>,<wanted>;…".
 */
export const mergeCart = `${prelude}
local guest, shopper = KEYS[1], KEYS[2]
local limits = {}
for at = 6, #ARGV, 2 do limits[ARGV[at]] = tonumber(ARGV[at + 1]) end
local merged, told, changed = 0, {}, false

local function outcome_of(quantity, wanted, had, limit)
  if quantity == 0 or limit == 0 then return 'dropped' end
  if quantity < wanted then return 'clamped' end
  return had > 0 and 'summed' or 'added'
end
local function bring_line(field, offer)
  local line, there = get(guest, field), get(shopper, field)
  local wanted = line.quantity + there.quantity
  local limit = limits[offer] or most_pieces
  local quantity = math.min(wanted, most_pieces, limit)
  if there.quantity == 0 and is_full(shopper, 'l:') then quantity = 0 end
  if limit == 0 then
    -- What the shopper put there stays, and the cart says that it cannot be had.
    quantity = there.quantity
  else
    put(shopper, field, quantity, { added = there.quantity > 0 and there.added or line.added, price = line.price })
    if quantity > 0 then merged = merged + 1 end
  end
  local outcome = outcome_of(quantity, wanted, there.quantity, limit)
  told[#told + 1] = offer .. ',' .. outcome .. ',' .. quantity .. ',' .. wanted
end
local function bring_saved(field)
  local line, there = get(guest, field), get(shopper, field)
  if there.quantity > 0 or not is_full(shopper, 's:') then
    put(shopper, field, math.min(line.quantity + there.quantity, most_pieces), line)
  end
end

for _, field in ipairs(redis.call('HKEYS', guest)) do
  local list, offer = string.match(field, '^([ls]):(.+)$')
  if list then changed = true end
  if list == 'l' then bring_line(field, offer) elseif list == 's' then bring_saved(field) end
end
local coupon = redis.call('HGET', guest, 'c')
if coupon and redis.call('HSETNX', shopper, 'c', coupon) == 1 then changed = true end
if #told > 0 then redis.call('HSET', shopper, 'n', now .. ';' .. table.concat(told, ';')) end
redis.call('DEL', guest)
redis.call('HSET', guest, 'm', ARGV[5])
redis.call('PEXPIRE', guest, 86400000)
if changed then bump(shopper) end
return { merged, redis.call('HGETALL', shopper) }`;
