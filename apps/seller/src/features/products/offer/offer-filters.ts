import { parseAsString } from "nuqs/server";

/** Which product is being offered, and what is searched for. */
export const offerParsers = {
  product: parseAsString.withDefault(""),
  q: parseAsString.withDefault(""),
};
