import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  CardSetup_State,
  type CardSetupSchema,
  type LedgerEntrySchema,
  type PaymentMethodSchema,
  type Share as ShareMessage,
} from "@souk/contracts/payment/v1/payment";
import { zero } from "@souk/money/money";
import { fromProto } from "@souk/money/proto";
import type { LedgerEntryRow } from "../db/ledger-store.ts";
import type { MethodRow } from "../db/method-store.ts";
import type { SetupRow } from "../db/setup-store.ts";
import type { Share } from "../domain/share.ts";
import type { CardSetup } from "../use-cases/add-payment-method.ts";

export function fromShare({ sellerOrderId, sellerId, ...share }: ShareMessage): Share {
  const total = fromProto(share.total);
  const marketplaceDiscount = share.marketplaceDiscount
    ? fromProto(share.marketplaceDiscount)
    : zero(total.currencyCode);
  return { sellerOrderId, sellerId, total, commission: fromProto(share.commission), marketplaceDiscount };
}

/** Without the provider's name of it, which is nobody else's business. */
export function toPaymentMethod(row: MethodRow): MessageInitShape<typeof PaymentMethodSchema> {
  const { id, cardBrand, cardLast4, expiryMonth, expiryYear, isDefault, createdAt } = row;
  return { id, cardBrand, cardLast4, expiryMonth, expiryYear, isDefault, createdAt: timestampFromDate(createdAt) };
}

const setupStates = {
  pending: CardSetup_State.PENDING,
  action_required: CardSetup_State.ACTION_REQUIRED,
  kept: CardSetup_State.KEPT,
  refused: CardSetup_State.REFUSED,
} as const satisfies Record<SetupRow["state"], CardSetup_State>;

export function toCardSetup({ setup, method }: CardSetup): MessageInitShape<typeof CardSetupSchema> {
  const { id, state, actionUrl, refusalCode } = setup;
  const outcome = { state: setupStates[state], actionUrl, refusalCode };
  return { id, ...outcome, ...(method && { paymentMethod: toPaymentMethod(method) }) };
}

export function toLedgerEntry(row: LedgerEntryRow): MessageInitShape<typeof LedgerEntrySchema> {
  const { id, transactionId, account, currencyCode, amount, kind, orderId, at } = row;
  const money = { currencyCode, minorUnits: amount };
  return { id, transactionId, account, amount: money, kind, orderId: orderId ?? "", at: timestampFromDate(at) };
}
