import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: [
    "./src/db/schema.ts",
    "./src/db/notification-schema.ts",
    "./src/db/push-schema.ts",
    "./src/db/wish-schema.ts",
    "../../packages/database/src/tables.ts",
    "../../packages/events/src/tables.ts",
  ],
  out: "./migrations",
});
