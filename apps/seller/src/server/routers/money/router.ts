import "server-only";
import { router } from "../../trpc.ts";
import { balance } from "./balance.ts";
import { listEntries } from "./list-entries.ts";
import { listPayouts } from "./list-payouts.ts";
import { statement } from "./statement.ts";

export const moneyRouter = router({ balance, listEntries, listPayouts, statement });
