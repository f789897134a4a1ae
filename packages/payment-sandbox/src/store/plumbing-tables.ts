/** What any provider of ours keeps beside its own things: answers given with keys, and webhooks owed. */
export const plumbingTables = `
create table if not exists idempotency_keys (
  key text primary key,
  request_hash text not null,
  status integer not null,
  body text not null,
  created_at integer not null
) strict, without rowid;
create index if not exists idempotency_keys_by_age on idempotency_keys (created_at);

create table if not exists cancelled_keys (
  key text primary key,
  created_at integer not null
) strict, without rowid;

create table if not exists deliveries (
  n integer primary key autoincrement,
  url text not null,
  event_id text not null,
  subject_id text not null,
  kind text not null,
  body text not null,
  attempts integer not null default 0,
  due_at integer not null,
  created_at integer not null
) strict;
create index if not exists deliveries_by_due on deliveries (url, due_at, n);
`;
