import { runService } from "@souk/service/run";
import { readCartConfig } from "./config.ts";
import { createCartService } from "./service.ts";

await runService(() => createCartService(readCartConfig(process.env)));
