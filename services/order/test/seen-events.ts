import type postgres from "postgres";

/** The relay deletes what it published, so the events are copied as they are written. */
export async function watchEvents(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create table seen_events (position bigint, key text, type text);
    create function see_event() returns trigger language plpgsql as $$
      begin insert into seen_events values (new.position, new.key, new.type); return new; end $$;
    create trigger see_event after insert on outbox for each row execute function see_event();`);
}

/** The types of the events of an order, in the order in which they were committed. */
export async function eventsOf(sql: postgres.Sql, orderId: string): Promise<string[]> {
  const rows = await sql`select type from seen_events where key = ${orderId} order by position`;
  return rows.map((row) => row.type);
}
