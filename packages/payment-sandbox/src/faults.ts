import { z } from "zod";

const rate = z.number().min(0).max(1).default(0);
const latency = z
  .object({ min: z.number().int().min(0).max(30_000), max: z.number().int().min(0).max(30_000) })
  .refine(({ min, max }) => min <= max, "min must not exceed max");

/** What may go wrong. Rates are 0 to 1; everything left out is off. */
export const faultsSchema = z.strictObject({
  seed: z.number().int().default(1),
  /** Share of webhooks delivered a second time. */
  webhook_duplicates: rate,
  /** Share of webhooks held back long enough for later ones to overtake them. */
  webhook_reorder: rate,
  webhook_delay_ms: z.number().int().min(0).max(600_000).default(0),
  /** The webhook is attempted before the API call that caused it is answered. */
  webhook_before_reply: z.boolean().default(false),
  /** Share of webhooks followed by a counterfeit with a wrong signature. */
  forged_webhooks: rate,
  /** Share of mutations whose work is done and whose connection is then cut. */
  lose_reply_rate: rate,
  /** Share of mutations answered 500 before anything is done. */
  error_rate: rate,
  /** How long money is on its way to a bank account before the payout is paid or fails. */
  payout_delay_ms: z.number().int().min(0).max(2_592_000_000).default(0),
  latency_ms: latency.default({ min: 0, max: 0 }),
});

export type Faults = z.infer<typeof faultsSchema>;
export type FaultsInput = z.input<typeof faultsSchema>;

/** What real providers do on a good day: webhooks sometimes twice and out of order, payouts not at once. */
export const realisticFaults: FaultsInput = { webhook_duplicates: 0.1, webhook_reorder: 0.1, payout_delay_ms: 20_000 };

/** The faults now in force, and the dice that decide whom they hit. */
export type FaultControl<Kind extends { seed: number } = Faults, Input = FaultsInput> = {
  get(): Kind;
  /** Replaces all faults; what is left out is switched off. Restarts the dice from the seed. */
  set(faults: Input): Kind;
  /** 0 <= x < 1; the n-th roll for a name depends on the seed and n alone. */
  roll(name: string): number;
};

export function createFaultControl(initial: FaultsInput = {}): FaultControl {
  return controlFaults(faultsSchema, initial);
}

/** The same for a provider whose faults are others too. */
export function controlFaults<Schema extends z.ZodType<{ seed: number }>>(
  schema: Schema,
  initial: z.input<Schema>,
): FaultControl<z.output<Schema>, z.input<Schema>> {
  let faults = schema.parse(initial);
  let rolls = new Map<string, number>();
  return {
    get: () => faults,
    set(next) {
      faults = schema.parse(next);
      rolls = new Map();
      return faults;
    },
    roll(name) {
      const n = rolls.get(name) ?? 0;
      rolls.set(name, n + 1);
      return hashToUnit(`${faults.seed}:${name}:${n}`);
    },
  };
}

/** FNV-1a with murmur3's finalizer. */
function hashToUnit(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
