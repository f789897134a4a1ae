/** The braces keep all keys of a topic on one node of a Redis Cluster, where a script may use them together. */
const base = (topic: string) => `souk:bus:{${topic}}`;

export const streamKey = (topic: string, partition: number) => `${base(topic)}:${partition}`;
export const membersKey = (topic: string, group: string) => `${base(topic)}:members:${group}`;
export const ownersKey = (topic: string, group: string) => `${base(topic)}:owners:${group}`;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a. The same key always meets the same partition, as long as their number stays. */
export function partitionOf(key: string, partitions: number): number {
  let hash = FNV_OFFSET;
  for (const byte of Buffer.from(key)) hash = Math.imul(hash ^ byte, FNV_PRIME) >>> 0;
  return hash % partitions;
}
