import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { CHECKOUT } from "../src/folders.ts";

const column = z.object({ expression: z.string(), asc: z.boolean(), nulls: z.string() });
const Snapshot = z.object({
  tables: z.record(z.string(), z.object({ indexes: z.record(z.string(), z.object({ columns: z.array(column) })) })),
});

const services = join(CHECKOUT, "services");

/** The indexes of a service after its last migration. */
function indexesOf(service: string) {
  const folder = join(services, service, "migrations", "meta");
  const last = readdirSync(folder)
    .filter((name) => name.endsWith("_snapshot.json"))
    .sort()
    .at(-1);
  if (last === undefined) return [];
  const { tables } = Snapshot.parse(JSON.parse(readFileSync(join(folder, last), "utf8")));
  return Object.values(tables).flatMap(({ indexes }) => Object.entries(indexes));
}

const withTables = readdirSync(services).filter((service) =>
  readdirSync(join(services, service)).includes("migrations"),
);

// `order by x desc` puts nulls first, and PostgreSQL does not ask whether there can be any. Ascending is read backwards.
test.each(withTables)("a list of %s that begins with the newest is sorted by its index", (service) => {
  const unused = indexesOf(service)
    .filter(([, { columns }]) => columns.some(({ asc, nulls }) => !asc && nulls === "last"))
    .map(([name]) => name);
  expect(unused).toEqual([]);
});
