import { PrepareSellerMailResponse_Kind as MailKind } from "@souk/contracts/seller/v1/team_service";
import type { MailRow } from "../db/record-store.ts";

/** What a mail is about, as the contract names it. */
export const mailKinds = {
  invitation: MailKind.INVITATION,
  approved: MailKind.APPLICATION_APPROVED,
  changes_requested: MailKind.APPLICATION_CHANGES_REQUESTED,
  rejected: MailKind.APPLICATION_REJECTED,
  suspended: MailKind.SELLER_SUSPENDED,
  terminated: MailKind.SELLER_TERMINATED,
  reinstated: MailKind.SELLER_REINSTATED,
  product_rejected: MailKind.PRODUCT_REJECTED,
  return_requested: MailKind.RETURN_REQUESTED,
  payout_returned: MailKind.PAYOUT_RETURNED,
  api_key_created: MailKind.API_KEY_CREATED,
  api_key_revoked: MailKind.API_KEY_REVOKED,
  webhook_created: MailKind.WEBHOOK_CREATED,
  webhook_disabled: MailKind.WEBHOOK_DISABLED,
} as const satisfies Record<MailRow["kind"], MailKind>;
