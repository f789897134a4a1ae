import "server-only";
import { env } from "../../env.ts";
import { log } from "../log.ts";
import { type Somebody, visitorOf } from "./visitor.ts";
import { visitsOfThisProcess } from "./visits-of-this-process.ts";

/**
 * Counts somebody who looks at a product, once a day, some seconds later. Nothing about them is kept: only a hash under a key of
 * the day, which is forgotten after it (`visitorOf`). While Redis is away nobody is counted.
 */
export async function noteVisit(productId: string, somebody: Somebody): Promise<void> {
  const { dayKeys, buffer } = visitsOfThisProcess();
  // Swedish dates are ISO dates.
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: env().TIME_ZONE, dateStyle: "short" }).format(new Date());
  try {
    buffer.add({ day, productId, visitor: visitorOf(await dayKeys(day), productId, somebody) });
  } catch (err) {
    log.warn({ err }, "a visit of a product page is not counted");
  }
}
