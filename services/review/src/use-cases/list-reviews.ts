import type { Db } from "@souk/database/database";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { listReviewRows, rankOf } from "../db/review-list-store.ts";
import type { Review } from "../db/review-store.ts";
import type { Sort } from "../domain/review.ts";

interface Wanted {
  readonly productId: string;
  readonly sort: Sort;
  readonly stars: number | undefined;
  readonly pageSize: number;
  readonly pageToken: string;
}

export async function listReviews(
  { db }: { db: Db },
  { pageSize, pageToken, ...wanted }: Wanted,
): Promise<{ reviews: Review[]; nextPageToken: string }> {
  const limit = pageSizeOf(pageSize, { default: 10, max: 100 });
  const after = decodeCursor(pageToken, ["number", "string"]);
  const rows = await listReviewRows(db, { ...wanted, after, limit: limit + 1 });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    reviews: rows.slice(0, limit),
    nextPageToken: last ? encodeCursor([rankOf(last, wanted.sort), last.id]) : "",
  };
}
