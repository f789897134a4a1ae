/** All or nothing, in order. KEYS: stream. ARGV: the values. */
export const APPEND = `
for _, value in ipairs(ARGV) do redis.call('XADD', KEYS[1], '*', 'e', value) end
return #ARGV`;

/**
 * A group's place in a stream, made at its beginning if there is none. The group holds no pending entries: its
 * last-delivered-id is the last one acknowledged. KEYS: stream. ARGV: group. Returns that id and the count up to it.
 */
export const OPEN_GROUP = `
redis.pcall('XGROUP', 'CREATE', KEYS[1], ARGV[1], '0', 'MKSTREAM')
local function field(list, name)
  for i = 1, #list, 2 do if list[i] == name then return list[i + 1] end end
end
for _, group in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  if field(group, 'name') == ARGV[1] then
    local read = field(group, 'entries-read')
    if not read then
      local stream = redis.call('XINFO', 'STREAM', KEYS[1])
      read = field(stream, 'entries-added') - field(stream, 'length')
    end
    return {field(group, 'last-delivered-id'), read}
  end
end
return redis.error_reply('the group could not be made')`;

/** Only the owner may. KEYS: stream, owners. ARGV: member, partition, group, id, count. */
export const ACKNOWLEDGE = `
if redis.call('HGET', KEYS[2], ARGV[2]) ~= ARGV[1] then return 0 end
redis.call('XGROUP', 'SETID', KEYS[1], ARGV[3], ARGV[4], 'ENTRIESREAD', ARGV[5])
return 1`;

/**
 * Says that a member lives and gives it its share of the partitions that no living member owns.
 * KEYS: members, owners. ARGV: member, lease in ms, partitions. Returns the fair share and what it owns.
 */
export const HEARTBEAT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
local fair = math.ceil(ARGV[3] / redis.call('ZCARD', KEYS[1]))
local owned, free = {}, {}
for partition = 0, ARGV[3] - 1 do
  local owner = redis.call('HGET', KEYS[2], partition)
  if owner == ARGV[1] then owned[#owned + 1] = partition
  elseif not owner or not redis.call('ZSCORE', KEYS[1], owner) then free[#free + 1] = partition end
end
for _, partition in ipairs(free) do
  if #owned >= fair then break end
  redis.call('HSET', KEYS[2], partition, ARGV[1])
  owned[#owned + 1] = partition
end
return {fair, owned}`;

/** KEYS: members, owners. ARGV: member, "stay" or "leave", partitions to give up. */
export const RELEASE = `
for i = 3, #ARGV do
  if redis.call('HGET', KEYS[2], ARGV[i]) == ARGV[1] then redis.call('HDEL', KEYS[2], ARGV[i]) end
end
if ARGV[2] == 'leave' then redis.call('ZREM', KEYS[1], ARGV[1]) end
return 1`;

/**
 * Removes what every group has acknowledged; of a stream without groups, all but the newest.
 * KEYS: stream. ARGV: how many to keep without groups.
 */
export const TRIM = `
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
local ms, seq
for _, group in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  for i = 1, #group, 2 do
    if group[i] == 'last-delivered-id' then
      local m, s = string.match(group[i + 1], '(%d+)-(%d+)')
      m, s = tonumber(m), tonumber(s)
      if not ms or m < ms or (m == ms and s < seq) then ms, seq = m, s end
    end
  end
end
if not ms then return redis.call('XTRIM', KEYS[1], 'MAXLEN', '~', ARGV[1]) end
return redis.call('XTRIM', KEYS[1], 'MINID', string.format('%.0f-%.0f', ms, seq + 1))`;

/** How many ms the first record has waited that the group has not acknowledged, 0 if there is none. KEYS: stream. ARGV: group. */
export const WAITED = `
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
local after = '0-0'
for _, group in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local name, last
  for i = 1, #group, 2 do
    if group[i] == 'name' then name = group[i + 1] elseif group[i] == 'last-delivered-id' then last = group[i + 1] end
  end
  if name == ARGV[1] then after = last end
end
local first = redis.call('XRANGE', KEYS[1], '(' .. after, '+', 'COUNT', 1)[1]
if not first then return 0 end
local time = redis.call('TIME')
return math.max(0, time[1] * 1000 + math.floor(time[2] / 1000) - tonumber(string.match(first[1], '(%d+)-')))`;

/** KEYS: stream. ARGV: group. */
export const LAG = `
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
local function field(list, name)
  for i = 1, #list, 2 do if list[i] == name then return list[i + 1] end end
end
local stream = redis.call('XINFO', 'STREAM', KEYS[1])
for _, group in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  if field(group, 'name') == ARGV[1] then
    local read = field(group, 'entries-read')
    if not read then return field(stream, 'length') end
    return field(stream, 'entries-added') - read
  end
end
return field(stream, 'length')`;
