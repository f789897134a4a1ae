import "server-only";
import { router } from "../../trpc.ts";
import { changeStock } from "./change.ts";
import { held } from "./held.ts";
import { history } from "./history.ts";
import { importRows } from "./import-rows.ts";
import { list } from "./list.ts";
import { setDefault } from "./set-default.ts";
import { summary } from "./summary.ts";
import { transfer } from "./transfer.ts";
import { updateOffers } from "./update-offers.ts";

export const stockRouter = router({
  list,
  summary,
  change: changeStock,
  transfer,
  setDefault,
  history,
  held,
  updateOffers,
  importRows,
});
