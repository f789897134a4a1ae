import { isAllowed } from "@souk/access/rules";
import { stableId } from "@souk/ids/id";
import type { HttpClient } from "../../shopping/http-client.ts";
import { idKindOf } from "../../surface/ids-of.ts";
import type { Owner } from "../../surface/owners.ts";
import { aPeriod } from "../../surface/people.ts";
import type { RegisteredMethod } from "../../surface/registered-methods.ts";
import { type Fill, sample } from "../../surface/sample.ts";
import { sendRpc } from "../../surface/send-rpc.ts";
import { shapeOfMessage } from "../../surface/shape-of-message.ts";
import type { Findings } from "./findings.ts";

/** All that somebody can read of their own, by RPC. */
export type Snapshot = ReadonlyMap<string, string>;

/** What changes by being looked at, by others who buy, and by waiting: money that is held becomes available. */
const moving = /"lastUsedAt":"[^"]*",?|,"version":"\d+"|"(?:held|available)":\{[^{}]*\},?/g;

/** What an owner asks in vain, each with its reason. */
const vain: Readonly<Record<string, string>> = {
  "souk.product.v1.SellerCatalogueService/GetOfferableProduct": "a draft is in no shop, so nobody may offer it",
  "souk.order.v1.ReturnService/PreviewReturnRefund":
    "the deduction that is made up is of a line that the return has not",
  "souk.order.v1.FulfilmentService/PreviewCancelLines": "all of their order is packed: nothing is left to cancel",
  "souk.logistics.v1.CarrierService/GetCarrierLabel":
    "their parcel goes with our own couriers: no carrier has a label for it",
};

/** Reads everything as its owner. What names something of theirs has to be answered: strangers are told there is none. */
export async function snapshotOf(
  http: HttpClient,
  methods: readonly RegisteredMethod[],
  { identity, owns }: Owner,
  findings: Findings,
): Promise<Snapshot> {
  const seen = new Map<string, string>();
  for (const method of methods) {
    const { rule, isRead, path } = method;
    if (!rule || rule.public || !isRead || identity.principal === "forged" || !isAllowed(rule, identity.principal))
      continue;
    const named: string[] = [];
    const fill: Fill = (way, { kind }) => {
      if (way === "from" || way === "to") return aPeriod[way];
      if (way.endsWith("currencyCode")) return aPeriod.currencyCode;
      const of = kind === "text" ? idKindOf(way) : undefined;
      if (of === undefined) return undefined;
      const id = owns[of];
      if (id !== undefined) named.push(id);
      // The same each time, so that two answers can be compared.
      return id ?? stableId("proof", of);
    };
    const answer = await sendRpc(
      http,
      method,
      sample(shapeOfMessage(method.method.input), fill),
      identity.authorization,
    );
    if (named.length > 0 && answer.code !== "ok" && !(path in vain)) {
      findings.add(`${path} does not let the ${identity.name} who owns it in: ${answer.code} ${answer.reason}`);
    }
    seen.set(`${method.host} ${path}`, answer.text.replace(moving, ""));
  }
  return seen;
}

export function compareSnapshots(who: string, before: Snapshot, after: Snapshot, findings: Findings): void {
  for (const [path, text] of before) {
    if (after.get(path) !== text)
      findings.add(`what ${path} tells the ${who} changed: ${difference(text, after.get(path))}`);
  }
}

function difference(before: string, after = ""): string {
  const at = [...before].findIndex((letter, index) => letter !== after[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 30), at + 60);
  return `${around(before)} → ${around(after)}`;
}
