import { runService } from "@souk/service/run";
import { readMemberConfig } from "./config.ts";
import { createSink } from "./member.ts";

await runService(() => createSink(readMemberConfig(process.env)));
