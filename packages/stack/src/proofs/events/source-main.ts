import { runService } from "@souk/service/run";
import { readMemberConfig } from "./config.ts";
import { createSource } from "./member.ts";

await runService(() => createSource(readMemberConfig(process.env)));
