import { runService } from "@souk/service/run";
import { readProductConfig } from "./config.ts";
import { createProductService } from "./service.ts";

await runService(() => createProductService(readProductConfig(process.env)));
