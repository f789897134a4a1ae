-- What is booked stays booked: a mistake is corrected by another booking.
create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'restrict_violation', table = tg_table_name;
end
$$;
--> statement-breakpoint
create trigger ledger_transactions_append_only before update or delete or truncate on ledger_transactions
  for each statement execute function refuse_ledger_change();
--> statement-breakpoint
create trigger ledger_entries_append_only before update or delete or truncate on ledger_entries
  for each statement execute function refuse_ledger_change();
--> statement-breakpoint
-- Checked when the database transaction commits, for then all entries of a booking are there.
create function require_balanced_booking() returns trigger language plpgsql as $$
declare
  booking uuid;
begin
  if tg_table_name = 'ledger_entries' then
    booking := new.transaction_id;
  else
    booking := new.id;
  end if;
  if not exists (select from ledger_entries where transaction_id = booking) then
    raise exception 'ledger transaction % has no entries', booking
      using errcode = 'check_violation', constraint = 'ledger_balanced';
  end if;
  if exists (
    select from ledger_entries where transaction_id = booking group by currency_code having sum(amount) <> 0
  ) then
    raise exception 'the entries of ledger transaction % do not sum to zero', booking
      using errcode = 'check_violation', constraint = 'ledger_balanced';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create constraint trigger ledger_transactions_balanced after insert on ledger_transactions
  deferrable initially deferred for each row execute function require_balanced_booking();
--> statement-breakpoint
create constraint trigger ledger_entries_balanced after insert on ledger_entries
  deferrable initially deferred for each row execute function require_balanced_booking();
