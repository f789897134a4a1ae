import { runService } from "@souk/service/run";
import { readOrchestratorConfig } from "./config.ts";
import { createOrchestratorService } from "./service.ts";

await runService(() => createOrchestratorService(readOrchestratorConfig(process.env)));
