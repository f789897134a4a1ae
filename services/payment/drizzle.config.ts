import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: [
    "./src/db/schema.ts",
    "./src/db/ledger-schema.ts",
    "./src/db/method-schema.ts",
    "./src/db/payout-schema.ts",
    "../../packages/events/src/tables.ts",
    "../../packages/database/src/audit-table.ts",
    "../../packages/database/src/tables.ts",
  ],
  out: "./migrations",
});
