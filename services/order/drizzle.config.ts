import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: [
    "./src/db/schema.ts",
    "./src/db/shipment-schema.ts",
    "./src/db/return-schema.ts",
    "./src/db/return-pickup-schema.ts",
    "./src/db/promotion-schema.ts",
    "./src/db/commission-schema.ts",
    "./src/db/link-schema.ts",
    "./src/db/owner-schema.ts",
    "./src/db/closure-schema.ts",
    "../../packages/database/src/audit-table.ts",
    "../../packages/database/src/tables.ts",
    "../../packages/events/src/tables.ts",
  ],
  out: "./migrations",
});
