import type { EventBus } from "./bus.ts";

/**
 * A process that `bus-contract` starts to kill it: `module group topic`. It reports each value that it is handed, and
 * never ends with the value "hang".
 */
interface OpensBus {
  openBus(): EventBus;
}

const [module = "", group = "", topic = ""] = process.argv.slice(2);
const { openBus }: OpensBus = await import(module);

await openBus().consume({
  group,
  topics: [topic],
  batchSize: 1,
  async handler(deliveries) {
    for (const { value } of deliveries) {
      const text = Buffer.from(value).toString();
      process.send?.(text);
      if (text === "hang") await new Promise(() => {});
    }
    return deliveries.length;
  },
});
process.send?.("ready");
