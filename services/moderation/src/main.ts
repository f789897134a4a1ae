import { runService } from "@souk/service/run";
import { readModerationConfig } from "./config.ts";
import { createModerationService } from "./service.ts";

await runService(() => createModerationService(readModerationConfig(process.env)));
