import { runService } from "@souk/service/run";
import { readNotificationConfig } from "./config.ts";
import { createNotificationService } from "./service.ts";

await runService(() => createNotificationService(readNotificationConfig(process.env)));
