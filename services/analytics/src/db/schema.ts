import { catalogueLoads, offers, products, reviews, stock } from "./tables/catalogue.ts";
import { productDays, sellerDays } from "./tables/days.ts";
import { cancellations, lineCancellations, refunds, soldLines, soldParts, touchedOrders } from "./tables/facts.ts";
import { visitDays, visits } from "./tables/visits.ts";

export {
  cancellations,
  catalogueLoads,
  lineCancellations,
  offers,
  productDays,
  products,
  refunds,
  reviews,
  sellerDays,
  soldLines,
  soldParts,
  stock,
  touchedOrders,
  visitDays,
  visits,
};
