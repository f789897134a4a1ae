import "server-only";
import { router } from "../../trpc.ts";
import { availability } from "./availability.ts";
import { delivery } from "./delivery.ts";
import { list } from "./list.ts";
import { noteVisit } from "./note-visit.ts";
import { product } from "./product.ts";
import { search } from "./search.ts";
import { similar } from "./similar.ts";
import { stock } from "./stock.ts";
import { suggest } from "./suggest.ts";

export const catalogueRouter = router({
  availability,
  delivery,
  list,
  noteVisit,
  product,
  search,
  similar,
  stock,
  suggest,
});
