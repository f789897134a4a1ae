// KEYS of each: the session, the account's sorted set of sessions by last use. Both share a hash slot.

/** ARGV: now, ttl, most sessions, id, then the fields. Gives the ids of the sessions that are one too many. */
export const startScript = `
local now, ttl, most, id = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
redis.call('HSET', KEYS[1], unpack(ARGV, 5))
redis.call('PEXPIRE', KEYS[1], ttl)
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now - ttl)
redis.call('ZADD', KEYS[2], now, id)
redis.call('PEXPIRE', KEYS[2], ttl)
return redis.call('ZRANGE', KEYS[2], 0, -(most + 1))
`;

/**
 * ARGV: now, ttl, grace, id, the generation presented, the longest a session lives however used. Gives what became of it, the current generation and its time.
 * A generation ahead of ours was issued before Redis lost its last write, so it is taken as the current one.
 */
export const rotateScript = `
local now, ttl, grace, id, presented = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4], tonumber(ARGV[5])
local created = tonumber(redis.call('HGET', KEYS[1], 'createdAtMs'))
if not created or now - created >= tonumber(ARGV[6]) then return {'over'} end
local left = math.min(ttl, created + tonumber(ARGV[6]) - now)
local generation = tonumber(redis.call('HGET', KEYS[1], 'generation'))
if presented >= generation then
  redis.call('HSET', KEYS[1], 'generation', presented + 1, 'lastUsedAtMs', now)
  redis.call('PEXPIRE', KEYS[1], left)
  redis.call('ZADD', KEYS[2], now, id)
  redis.call('PEXPIRE', KEYS[2], ttl)
  return {'rotated', presented + 1, now}
end
local usedAt = tonumber(redis.call('HGET', KEYS[1], 'lastUsedAtMs'))
if presented == generation - 1 and now - usedAt <= grace then return {'repeated', generation, usedAt} end
return {'reused'}
`;

/** ARGV: id. */
export const endScript = `
redis.call('ZREM', KEYS[2], ARGV[1])
return redis.call('DEL', KEYS[1])
`;
