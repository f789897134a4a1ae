import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: [
    "./src/db/tables/*.ts",
    "../../packages/database/src/audit-table.ts",
    "../../packages/database/src/tables.ts",
    "../../packages/events/src/tables.ts",
  ],
  out: "./migrations",
});
