import { plumbingTables } from "@souk/payment-sandbox/store/plumbing-tables";

/** Times are milliseconds since the epoch, amounts minor units. */
export const schema = `
create table if not exists shipments (
  n integer primary key autoincrement,
  id text not null unique,
  reference text not null,
  idempotency_key text not null unique,
  tracking_number text not null unique,
  service text not null,
  weight_grams integer not null check (weight_grams > 0),
  amount integer not null check (amount > 0),
  sender text not null,
  recipient text not null,
  status text not null,
  attempts integer not null default 0,
  sequence integer not null,
  created_at integer not null,
  moved_at integer not null
) strict;
create index if not exists shipments_by_reference on shipments (reference, n);
create index if not exists shipments_by_move on shipments (moved_at) where status not in ('delivered', 'returned', 'cancelled');

create table if not exists scans (
  shipment_id text not null references shipments (id) on delete cascade,
  sequence integer not null,
  status text not null,
  place text not null,
  reason text,
  at integer not null,
  primary key (shipment_id, sequence)
) strict, without rowid;
${plumbingTables}`;
