import { runService } from "@souk/service/run";
import { readReviewConfig } from "./config.ts";
import { createReviewService } from "./service.ts";

await runService(() => createReviewService(readReviewConfig(process.env)));
