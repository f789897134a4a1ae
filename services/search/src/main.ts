import { runService } from "@souk/service/run";
import { readSearchConfig } from "./config.ts";
import { createSearchService } from "./service.ts";

await runService(() => createSearchService(readSearchConfig(process.env)));
