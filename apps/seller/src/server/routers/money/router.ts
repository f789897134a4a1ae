import "server-only";
import { router } from "../../trpc.ts";
import { balance } from "./balance.ts";
import { commission } from "./commission.ts";
import { listEntries } from "./list-entries.ts";
import { listPayouts } from "./list-payouts.ts";
import { quoteCommission } from "./quote-commission.ts";
import { statement } from "./statement.ts";

export const moneyRouter = router({ balance, commission, listEntries, listPayouts, quoteCommission, statement });
