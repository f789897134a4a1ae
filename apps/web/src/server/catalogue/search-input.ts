import "server-only";
import { z } from "zod";

/** What a search page may ask for; the same names as in its address. */
export const searchInput = z.object({
  q: z.string().max(200).catch(""),
  category: z.string().max(200),
  /** "colour:lilac", any of each attribute. */
  f: z.array(z.string().max(320)).max(100),
  /** "weight:10..20", "weight:10.." or "weight:..20": numbers of an attribute; what cannot be read does not limit. */
  r: z.array(z.string().max(200)).max(20).optional(),
  /** The text is taken as it is typed: nothing is corrected. */
  exact: z.boolean().optional(),
  /** Prices as people write them: "49", "49,50". What cannot be read does not limit. */
  from: z.string().max(20),
  until: z.string().max(20),
  seller: z.array(z.uuid()).max(50),
  stock: z.boolean(),
  sort: z.enum(["best", "newest", "price", "-price"]),
  /** Where the first page begins. */
  after: z.string().max(1000),
  cursor: z.string().max(1000).nullish(),
});

export type SearchInput = z.infer<typeof searchInput>;
