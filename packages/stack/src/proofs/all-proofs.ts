import { access } from "./access.ts";
import { cards } from "./cards.ts";
import { crash } from "./crash/crash.ts";
import { degrade } from "./degrade.ts";
import { deliveries } from "./deliveries/deliveries.ts";
import { events } from "./events/events.ts";
import { imports } from "./imports/imports.ts";
import { input } from "./input.ts";
import { ledger } from "./ledger/ledger.ts";
import { monitoring } from "./monitoring.ts";
import { oversell } from "./oversell/oversell.ts";
import { payments } from "./payments/payments.ts";
import { payouts } from "./payouts/payouts.ts";
import { planted } from "./planted/planted.ts";
import type { Proof } from "./proof.ts";
import { queries } from "./queries.ts";
import { soak } from "./soak/soak.ts";

export const allProofs: readonly Proof[] = [
  oversell,
  payments,
  ledger,
  payouts,
  deliveries,
  crash,
  access,
  events,
  degrade,
  monitoring,
  input,
  imports,
  cards,
  planted,
  queries,
  soak,
];
