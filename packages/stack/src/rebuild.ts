import { ReviewService } from "@souk/contracts/review/v1/review_service";
import { createClient } from "@souk/service/client";
import { closeSessions } from "@souk/service/sessions";
import { z } from "zod";
import { toolSettings } from "./tool-settings.ts";

const usage = "npm run rebuild -- ratings    count all ratings anew from the reviews and say how many were wrong";

const Environment = z.object({ SOUK_INTERNAL_SECRET: z.string(), REVIEW_SERVICE_URL: z.string() });

/** Counting every review of a large shop takes a while. */
const timeoutMs = 60_000;

/** Makes anew in the running stack what is worked out from something else. Wrong ones mean a bug: exit code 1. */
export async function run(args: string[]): Promise<void> {
  if (args.length !== 1 || args[0] !== "ratings") throw new Error(usage);
  const env = Environment.parse(toolSettings(process.env));
  const options = { caller: "rebuild", internalSecret: env.SOUK_INTERNAL_SECRET, timeoutMs };
  const reviews = createClient(ReviewService, { url: env.REVIEW_SERVICE_URL, ...options });
  try {
    const { wrongCount } = await reviews.rebuildRatings({});
    console.log(wrongCount === 0 ? "every rating was right" : `the ratings of ${wrongCount} products were wrong`);
    if (wrongCount > 0) process.exitCode = 1;
  } finally {
    closeSessions();
  }
}
