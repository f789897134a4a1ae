import { runService } from "@souk/service/run";
import { readLogisticsConfig } from "./config.ts";
import { createLogisticsService } from "./service.ts";

await runService(() => createLogisticsService(readLogisticsConfig(process.env)));
