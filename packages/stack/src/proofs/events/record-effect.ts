import { DomainError } from "@souk/errors/domain-error";
import { defineConsumer } from "@souk/events/define-consumer";
import { flawOf, schema, topic, type } from "./messages.ts";
import { effects, instructions } from "./schema.ts";

export const poisonReason = "PROOF_POISON";

/** Notes each event it is given. A repeat would be noted twice, and what is out of order stays so. */
export const recordEffect = defineConsumer({
  name: "proof-sink.record-effect",
  topic,
  type,
  schema,
  async handle(tx, { key, payload: { value } }) {
    const version = Number(value);
    await tx.insert(effects).values({ key, version });
    if (flawOf(version) !== "poison") return;
    const [instruction] = await tx.select().from(instructions);
    if (!instruction?.isHealed) throw new DomainError("failed_precondition", poisonReason, "Nobody has mended it yet.");
  },
});
