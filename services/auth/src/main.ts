import { runService } from "@souk/service/run";
import { readAuthConfig } from "./config.ts";
import { createAuthService } from "./service.ts";

await runService(() => createAuthService(readAuthConfig(process.env)));
