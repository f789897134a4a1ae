import { runService } from "@souk/service/run";
import { readSellerConfig } from "./config.ts";
import { createSellerService } from "./service.ts";

await runService(() => createSellerService(readSellerConfig(process.env)));
