import { defineConfig } from "vitest/config";

const all = ["packages/**/*.test.ts", "services/**/*.test.ts", "apps/**/src/**/*.test.ts"];

/** Those that replace modules or watch sockets of their process. */
const alone = [
  "packages/service/test/local-calls.test.ts",
  "apps/seller/src/server/live/*.test.ts",
  "apps/web/src/server/{live,reads,revalidation,catalogue}/*.test.ts",
];

export default defineConfig({
  test: {
    globalSetup: ["packages/testing/src/global-setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000, interval: 50 } },
    projects: [
      // Modules are loaded once per worker instead of once per file: half of the time otherwise.
      {
        extends: true,
        test: { name: "shared", include: all, exclude: ["**/node_modules/**", ...alone], isolate: false },
      },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});
