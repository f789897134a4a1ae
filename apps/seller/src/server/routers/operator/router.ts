import "server-only";
import { router } from "../../trpc.ts";
import { application } from "./application.ts";
import { applications } from "./applications.ts";
import { endShop, reinstateShop } from "./change-standing.ts";
import { decideApplication } from "./decide-application.ts";
import { decideCheck } from "./decide-check.ts";
import { listShops } from "./list-shops.ts";
import { readDocument } from "./read-document.ts";
import { shop } from "./shop.ts";
import { waiting } from "./waiting.ts";

export const operatorRouter = router({
  application,
  applications,
  decideApplication,
  decideCheck,
  endShop,
  listShops,
  readDocument,
  reinstateShop,
  shop,
  waiting,
});
