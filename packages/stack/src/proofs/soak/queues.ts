import { SERVICE_NAMES } from "../../ports.ts";
import type { HttpClient } from "../../shopping/http-client.ts";
import { type ShopEnvironment, serviceAddresses } from "../../shopping/shop-environment.ts";

/** What waits somewhere, by what the services measure; none of it waits for ever in a shop that is well. */
const queues: readonly { readonly what: string; readonly sample: RegExp }[] = [
  { what: "events not on the bus yet", sample: /^souk_outbox_events\b/ },
  { what: "events not handled yet", sample: /^souk_consumer_lag\b/ },
  { what: "dead letters", sample: /^souk_dead_letters\b/ },
  { what: "checkouts under way", sample: /^souk_checkouts\{.*state="running"/ },
  { what: "checkouts parked", sample: /^souk_checkouts\{.*state="parked"/ },
  { what: "authorizations without an order", sample: /^souk_orphan_authorizations\b/ },
  { what: "payments in doubt", sample: /^souk_payments_in_doubt\b/ },
];

export type Waiting = ReadonlyMap<string, number>;

/** Throws when a service does not tell, or nobody measures one of them. */
export async function readQueues(http: HttpClient, shop: ShopEnvironment): Promise<Waiting> {
  const addresses = serviceAddresses(shop);
  const texts = await Promise.all(
    SERVICE_NAMES.map(async (name) => {
      const { status, body } = await http.send({ url: `${addresses[name]}/metrics` });
      if (status !== 200) throw new Error(`the metrics of ${name} answered ${status}`);
      return body.toString();
    }),
  );
  const lines = texts.flatMap((text) => text.split("\n"));
  return new Map(
    queues.map(({ what, sample }) => {
      const values = lines.filter((line) => sample.test(line)).map((line) => Number(line.split(" ").at(-1)));
      if (values.length === 0) throw new Error(`no service says how many ${what} there are`);
      return [what, values.reduce((sum, value) => sum + value, 0)];
    }),
  );
}
