import { runService } from "@souk/service/run";
import { readOrderConfig } from "./config.ts";
import { createOrderService } from "./service.ts";

await runService(() => createOrderService(readOrderConfig(process.env)));
