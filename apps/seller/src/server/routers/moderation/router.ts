import { router } from "../../trpc.ts";
import { audit } from "./audit.ts";
import { claim, release } from "./claim.ts";
import { counts } from "./counts.ts";
import { bulkDecide, decide } from "./decide.ts";
import { get } from "./get.ts";
import { list } from "./list.ts";
import { deleteTerm, saveTerm, terms } from "./terms.ts";

export const moderationRouter = router({
  audit,
  bulkDecide,
  claim,
  counts,
  decide,
  deleteTerm,
  get,
  list,
  release,
  saveTerm,
  terms,
});
