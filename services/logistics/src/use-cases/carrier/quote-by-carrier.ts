import type { Rate, RatesInput } from "../../carrier/parcel-carrier.ts";
import { findHubs } from "../../db/fleet-store.ts";
import type { LogisticsDeps } from "../../deps.ts";

/** What is in the parcels is not known when their price is asked for. */
const assumedGrams = 1_000;

/** What the external carrier takes where no courier of ours goes; not served when it does not go there, or does not say in time. */
export async function quoteByCarrier(
  { db, external, log }: Pick<LogisticsDeps, "db" | "external" | "log">,
  to: RatesInput["to"],
) {
  if (!external) return { isServed: false };
  const [hub] = await findHubs(db);
  const { countryCode = "", postalCode = "" } = hub?.address ?? {};
  if (countryCode === "") return { isServed: false };
  const input = { from: { countryCode, postalCode }, to, weightGrams: assumedGrams };
  const answer = await external.carrier.rates(input, AbortSignal.timeout(external.timing.carrierRatesTimeoutMs));
  if (answer.kind === "unknown") {
    log.warn({ err: answer.cause, ...to }, "the carrier did not say what it takes");
    return { isServed: false };
  }
  const priceOf = (service: Rate["service"]) => answer.rates.find((rate) => rate.service === service)?.price;
  const [standardFee, expressFee] = [priceOf("standard"), priceOf("express")];
  if (!standardFee || !expressFee) return { isServed: false };
  return { isServed: true, standardFee, expressFee };
}
