import { setTimeout as delay } from "node:timers/promises";
import { defineService } from "../src/define-service.ts";
import { runService } from "../src/run.ts";
import { testSettings } from "./test-settings.ts";

/** A process with one slow route; the first argument "broken" keeps it from starting. */
await runService(async () => {
  if (process.argv[2] === "broken") throw new Error("no database");
  return defineService({
    name: "fixture",
    settings: testSettings({ logLevel: "info" }),
    http: {
      "GET /slow": async (_req, res) => {
        process.stdout.write("slow call begun\n");
        await delay(300);
        res.end("done");
      },
    },
  });
});
