import type { FaultControl } from "../faults.ts";
import type { Database } from "../store/database.ts";
import type { KeyStore } from "../store/key-store.ts";
import type { MethodStore } from "../store/method-store.ts";
import type { PaymentStore } from "../store/payment-store.ts";
import type { PayoutStore } from "../store/payout-store.ts";
import type { SetupStore } from "../store/setup-store.ts";
import type { TokenStore } from "../store/token-store.ts";
import type { RecordEvent, RecordPayoutEvent } from "../webhooks/record-event.ts";

/** What taking a decision about money needs. */
export type PaymentDeps = {
  db: Database;
  payments: PaymentStore;
  tokens: TokenStore;
  methods: MethodStore;
  setups: SetupStore;
  payouts: PayoutStore;
  keys: KeyStore;
  recordEvent: RecordEvent;
  recordPayoutEvent: RecordPayoutEvent;
  faults: FaultControl;
  now: () => Date;
  publicUrl: string;
  fingerprintKey: Buffer;
};

/** A decision to answer, keep with its key and tell the webhooks about. */
export type Decision = { status: number; body: string; eventIds: string[]; losesReply: boolean };
