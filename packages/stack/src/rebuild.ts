import { SellerNumbersService } from "@souk/contracts/analytics/v1/seller_numbers_service";
import { ReviewService } from "@souk/contracts/review/v1/review_service";
import { createClient } from "@souk/service/client";
import { closeSessions } from "@souk/service/sessions";
import { z } from "zod";
import { toolSettings } from "./tool-settings.ts";

const usage = `npm run rebuild -- ratings    count all ratings anew from the reviews and say how many were wrong
npm run rebuild -- numbers    count all days of all sellers anew and say how many were wrong`;

const Environment = z.object({
  SOUK_INTERNAL_SECRET: z.string(),
  REVIEW_SERVICE_URL: z.string(),
  ANALYTICS_SERVICE_URL: z.string(),
});
type Environment = z.infer<typeof Environment>;

/** Counting everything of a large shop takes a while. */
const timeoutMs = 60_000;

type Rebuild = (env: Environment) => Promise<{ readonly wrongCount: number; readonly words: string }>;

const options = ({ SOUK_INTERNAL_SECRET: internalSecret }: Environment, url: string) => ({
  ...{ url, internalSecret, timeoutMs },
  caller: "rebuild",
});

const rebuilds: Readonly<Record<string, Rebuild>> = {
  async ratings(env) {
    const { wrongCount } = await createClient(ReviewService, options(env, env.REVIEW_SERVICE_URL)).rebuildRatings({});
    const words = wrongCount === 0 ? "every rating was right" : `the ratings of ${wrongCount} products were wrong`;
    return { wrongCount, words };
  },
  async numbers(env) {
    const numbers = createClient(SellerNumbersService, options(env, env.ANALYTICS_SERVICE_URL));
    const { dayCount, wrongCount } = await numbers.rebuildNumbers({});
    return { wrongCount, words: `${dayCount} days of sellers, ${wrongCount} of them were wrong` };
  },
};

/** Makes anew in the running stack what is worked out from something else. Wrong ones mean a bug: exit code 1. */
export async function run(args: string[]): Promise<void> {
  const rebuild = args.length === 1 ? rebuilds[args[0] ?? ""] : undefined;
  if (!rebuild) throw new Error(usage);
  try {
    const { wrongCount, words } = await rebuild(Environment.parse(toolSettings(process.env)));
    console.log(words);
    if (wrongCount > 0) process.exitCode = 1;
  } finally {
    closeSessions();
  }
}
