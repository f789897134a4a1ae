import "server-only";
import { env } from "../../env.ts";

const timeoutMs = 5_000;

/** A picture of the product service as a data URL; null when there is none, or it does not come. */
export async function ogPicture(id: string | undefined): Promise<string | null> {
  if (!id) return null;
  const answer = await fetch(`${env().PRODUCT_SERVICE_URL}/media/${id}/640.jpg`, {
    cache: "no-store",
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => null);
  if (!answer?.ok) return null;
  return `data:image/jpeg;base64,${Buffer.from(await answer.arrayBuffer()).toString("base64")}`;
}
