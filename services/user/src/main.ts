import { runService } from "@souk/service/run";
import { readUserConfig } from "./config.ts";
import { createUserService } from "./service.ts";

await runService(() => createUserService(readUserConfig(process.env)));
