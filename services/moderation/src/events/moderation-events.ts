import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  ProductRevisionDecided_Decision,
  ProductRevisionDecidedSchema,
} from "@souk/contracts/moderation/v1/moderation_events";
import type { CaseRow } from "../db/case-store.ts";

export function productRevisionDecided(row: CaseRow, decidedAt: Date) {
  const { id: caseId, revisionId, productId, sellerId, reasonCodes, note, isAutomatic: automatic } = row;
  const { APPROVED, REJECTED } = ProductRevisionDecided_Decision;
  return {
    topic: "moderation-events",
    type: "moderation.product-revision-decided.v1",
    key: productId,
    schema: ProductRevisionDecidedSchema,
    payload: {
      ...{ caseId, revisionId, productId, sellerId, reasonCodes, note, automatic },
      title: { byLanguage: row.title },
      decision: row.isApproval ? APPROVED : REJECTED,
      decidedAt: timestampFromDate(decidedAt),
    },
  };
}
