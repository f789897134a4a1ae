import { plumbingTables } from "./plumbing-tables.ts";

/** Amounts are minor units below 10^14, times are milliseconds since the epoch. */
export const schema = `
create table if not exists payments (
  n integer primary key autoincrement,
  id text not null unique,
  reference text not null,
  idempotency_key text not null,
  status text not null,
  currency text not null,
  amount integer not null check (amount > 0),
  captured integer not null default 0,
  refunded integer not null default 0 check (refunded <= captured),
  voided integer not null default 0 check (captured + voided <= amount),
  decline_code text,
  return_url text,
  card_brand text not null,
  card_last4 text not null,
  card_fingerprint text not null,
  card_exp_month integer,
  card_exp_year integer,
  customer text,
  saved_method text,
  token_to_save text,
  description text,
  sequence integer not null,
  created_at integer not null,
  updated_at integer not null
) strict;
create index if not exists payments_by_reference on payments (reference, n);
create index if not exists payments_by_key on payments (idempotency_key, n);

create table if not exists operations (
  n integer primary key autoincrement,
  id text not null unique,
  payment_id text not null references payments (id),
  type text not null,
  amount integer not null check (amount > 0),
  idempotency_key text,
  created_at integer not null
) strict;
create index if not exists operations_by_payment on operations (payment_id, n);
create index if not exists operations_by_key on operations (idempotency_key);

create table if not exists payouts (
  n integer primary key autoincrement,
  id text not null unique,
  reference text not null,
  idempotency_key text not null,
  currency text not null,
  amount integer not null check (amount > 0),
  destination text not null,
  failure_code text,
  settles_at integer not null,
  created_at integer not null,
  returned_at integer,
  return_code text
) strict;
create index if not exists payouts_by_reference on payouts (reference, n);
create index if not exists payouts_by_key on payouts (idempotency_key, n);

create table if not exists tokens (
  id text primary key,
  brand text not null,
  last4 text not null,
  fingerprint text not null,
  behaviour text not null,
  used_by text,
  expires_at integer not null,
  exp_month integer not null default 12,
  exp_year integer not null default 2099
) strict, without rowid;
create index if not exists tokens_by_expiry on tokens (expires_at);

create table if not exists methods (
  id text primary key,
  customer text not null,
  brand text not null,
  last4 text not null,
  fingerprint text not null,
  behaviour text not null,
  exp_month integer not null,
  exp_year integer not null,
  created_at integer not null,
  detached_at integer
) strict, without rowid;
create unique index if not exists methods_by_card on methods (customer, fingerprint) where detached_at is null;

create table if not exists setups (
  id text primary key,
  customer text not null,
  token text not null,
  card_brand text not null,
  card_last4 text not null,
  status text not null,
  decline_code text,
  method text,
  return_url text,
  created_at integer not null
) strict, without rowid;
${plumbingTables}`;

/** Columns that came after the first release, for files made before. */
export const addedColumns = [
  { table: "tokens", column: "exp_month", definition: "integer not null default 12" },
  { table: "tokens", column: "exp_year", definition: "integer not null default 2099" },
  { table: "payments", column: "card_exp_month", definition: "integer" },
  { table: "payments", column: "card_exp_year", definition: "integer" },
  { table: "payments", column: "customer", definition: "text" },
  { table: "payments", column: "saved_method", definition: "text" },
  { table: "payments", column: "token_to_save", definition: "text" },
  { table: "payments", column: "description", definition: "text" },
  { table: "payouts", column: "returned_at", definition: "integer" },
  { table: "payouts", column: "return_code", definition: "text" },
] as const;
