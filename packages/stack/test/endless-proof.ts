import { withFaults } from "../src/proofs/with-faults.ts";

/** A proof that never ends by itself, and tells of the faults that it sets. */
const tell = (message: object | string) =>
  new Promise<void>((resolve) => process.send?.(message, undefined, undefined, () => resolve()));

await withFaults({ faults: async () => ({ error_rate: 0 }), setFaults: tell }, { error_rate: 0.5 }, async () => {
  await tell("working");
  await new Promise((resolve) => setInterval(resolve, 2 ** 30));
});
