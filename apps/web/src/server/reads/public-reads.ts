import "server-only";
import type { AppRouter } from "../routers/_app.ts";
import { availabilityRead } from "../routers/catalogue/availability.ts";
import { deliveryRead } from "../routers/catalogue/delivery.ts";
import { listRead } from "../routers/catalogue/list.ts";
import { productRead } from "../routers/catalogue/product.ts";
import { searchRead } from "../routers/catalogue/search.ts";
import { similarRead } from "../routers/catalogue/similar.ts";
import { stockRead } from "../routers/catalogue/stock.ts";
import { suggestRead } from "../routers/catalogue/suggest.ts";
import type { AnyRead } from "./public-read.ts";

type Path = `catalogue.${Extract<keyof AppRouter["catalogue"], string>}`;

/** By the path of the procedure that gives the same answer. */
export const publicReads: ReadonlyMap<string, AnyRead> = new Map<Path, AnyRead>([
  ["catalogue.availability", availabilityRead],
  ["catalogue.delivery", deliveryRead],
  ["catalogue.list", listRead],
  ["catalogue.product", productRead],
  ["catalogue.search", searchRead],
  ["catalogue.similar", similarRead],
  ["catalogue.stock", stockRead],
  ["catalogue.suggest", suggestRead],
]);
