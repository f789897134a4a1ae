import { runService } from "@souk/service/run";
import { readAnalyticsConfig } from "./config.ts";
import { createAnalyticsService } from "./service.ts";

await runService(() => createAnalyticsService(readAnalyticsConfig(process.env)));
