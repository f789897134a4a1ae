import "server-only";
import { z } from "zod";

/** What a search page may ask for; the same names as in its address. */
export const searchInput = z.object({
  q: z.string().max(200).catch(""),
  category: z.string().max(200),
  /** "colour:lilac", any of each attribute. */
  f: z.array(z.string().max(320)).max(100),
  /** Prices as people write them: "49", "49,50". What cannot be read does not limit. */
  from: z.string().max(20),
  until: z.string().max(20),
  seller: z.array(z.uuid()).max(50),
  stock: z.boolean(),
  sort: z.enum(["best", "newest", "price", "-price"]),
  /** Where the first page begins. */
  after: z.string().max(500),
  cursor: z.string().max(500).nullish(),
});

export type SearchInput = z.infer<typeof searchInput>;
