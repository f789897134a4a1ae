import { createHash } from "node:crypto";
import { toBinary } from "@bufbuild/protobuf";
import type { ServiceImpl } from "@connectrpc/connect";
import {
  type AuthorizePaymentRequest,
  AuthorizePaymentRequestSchema,
  type PaymentService,
} from "@souk/contracts/payment/v1/payment_service";
import { DomainError } from "@souk/errors/domain-error";
import { isId } from "@souk/ids/id";
import { fromProto } from "@souk/money/proto";
import { callerName, principalOf, requireUser } from "@souk/service/caller";
import { encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { listEntries, sumBalances } from "../db/ledger-store.ts";
import { listMethods } from "../db/method-store.ts";
import { findPayment } from "../db/payment-store.ts";
import { toPayment } from "../events/payment-message.ts";
import { addPaymentMethod, getCardSetup } from "../use-cases/add-payment-method.ts";
import { authorizePayment } from "../use-cases/authorize-payment.ts";
import { capturePayment } from "../use-cases/capture-payment.ts";
import type { PaymentDeps } from "../use-cases/deps.ts";
import { inspectPayment } from "../use-cases/inspect-payment.ts";
import { paymentNotFound } from "../use-cases/payment-errors.ts";
import { removeMethod, setDefaultMethod } from "../use-cases/payment-methods.ts";
import { previewRefund } from "../use-cases/preview-refund.ts";
import { refundPayment } from "../use-cases/refund-payment.ts";
import { isTombstone } from "../use-cases/request-void.ts";
import { voidPayment } from "../use-cases/void-payment.ts";
import { toPart, toRefund } from "./inspection-mapper.ts";
import { beforeIdOf } from "./page-token.ts";
import { fromShare, toCardSetup, toLedgerEntry, toPaymentMethod } from "./payment-mapper.ts";

export function paymentService(deps: PaymentDeps) {
  return {
    async getHostedFields({ locale }) {
      return { provider: deps.provider.name, fieldsUrl: deps.provider.hostedFieldsUrl(locale) };
    },

    async authorizePayment(req) {
      const { orderId, paymentToken, paymentMethodId, shopperId, saveCard, returnUrl } = req;
      const card = { paymentToken, paymentMethodId, shopperId, savesCard: saveCard };
      const amount = fromProto(req.amount);
      const shares = req.shares.map(fromShare);
      const input = { orderId, amount, ...card, returnUrl, shares, contentHash: contentHashOf(req) };
      return { payment: toPayment(await authorizePayment(deps, input)) };
    },

    async voidPayment(req) {
      const payment = await voidPayment(deps, req);
      return payment ? { payment: toPayment(payment) } : {};
    },

    async listPaymentMethods(_req, ctx) {
      const methods = await listMethods(deps.db, requireUser(ctx).id);
      return { paymentMethods: methods.map(toPaymentMethod) };
    },

    async addPaymentMethod({ requestId, paymentToken, returnUrl, makeDefault: makesDefault }, ctx) {
      const shopperId = requireUser(ctx).id;
      const input = { shopperId, requestId, paymentToken, returnUrl, makesDefault };
      const added = await addPaymentMethod(deps, input);
      return { setup: toCardSetup(added), ...(added.method && { paymentMethod: toPaymentMethod(added.method) }) };
    },

    async getCardSetup({ setupId: id }, ctx) {
      return { setup: toCardSetup(await getCardSetup(deps, { id, shopperId: requireUser(ctx).id })) };
    },

    async removePaymentMethod({ paymentMethodId: id }, ctx) {
      await removeMethod(deps, { id, shopperId: requireUser(ctx).id });
      return {};
    },

    async setDefaultPaymentMethod({ paymentMethodId: id }, ctx) {
      const shopperId = requireUser(ctx).id;
      return { paymentMethod: toPaymentMethod(await setDefaultMethod(deps, { id, shopperId })) };
    },

    async capturePayment(req) {
      return { payment: toPayment(await capturePayment(deps, req)) };
    },

    async refundPayment(req, ctx) {
      const { orderId, sellerOrderId, reason, note } = req;
      const decision = principalOf(ctx).kind === "user" ? { actor: callerName(ctx), reason, note } : undefined;
      const of = { orderId, sellerOrderId, amount: fromProto(req.amount), decision };
      return { payment: toPayment(await refundPayment(deps, { request: requestKeyOf(ctx, req), ...of })) };
    },

    async previewRefund({ orderId, sellerOrderId, ...req }) {
      const amount = fromProto(req.amount);
      const { commission, marketplace, refundable } = await previewRefund(deps, { orderId, sellerOrderId, amount });
      const { currencyCode } = amount;
      return {
        sellerCost: { currencyCode, minorUnits: amount.minorUnits + marketplace - commission },
        commission: { currencyCode, minorUnits: commission },
        marketplaceDiscount: { currencyCode, minorUnits: marketplace },
        refundable: { currencyCode, minorUnits: refundable },
      };
    },

    async inspectPayment({ orderId }) {
      const { payment, parts, refunds } = await inspectPayment(deps, orderId);
      return {
        payment: toPayment(payment),
        parts: parts.map((part) => toPart(part, payment.currencyCode)),
        refunds: refunds.map((refund) => toRefund(refund, payment.currencyCode)),
      };
    },

    async getPayment({ orderId }) {
      const payment = await findPayment(deps.db, orderId);
      if (!payment || isTombstone(payment)) throw paymentNotFound();
      return { payment: toPayment(payment) };
    },

    async listLedgerEntries({ account, orderId, pageSize, pageToken }) {
      if (account === "" && orderId === "") throw filterInvalid();
      if (orderId !== "" && !isId(orderId)) throw filterInvalid();
      const limit = pageSizeOf(pageSize, { default: 50, max: 100 });
      const rows = await listEntries(deps.db, {
        account: account || undefined,
        orderId: orderId || undefined,
        beforeId: beforeIdOf(pageToken),
        limit: limit + 1,
      });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        entries: rows.slice(0, limit).map(toLedgerEntry),
        nextPageToken: last ? encodeCursor([last.id]) : "",
      };
    },

    async listBalances({ accountPrefix }) {
      const balances = await sumBalances(deps.db, accountPrefix);
      return { balances: balances.map(({ account, ...amount }) => ({ account, amount })) };
    },
  } satisfies ServiceImpl<typeof PaymentService>;
}

function contentHashOf(req: AuthorizePaymentRequest): string {
  return createHash("sha256").update(toBinary(AuthorizePaymentRequestSchema, req)).digest("hex");
}

function filterInvalid(): DomainError {
  return new DomainError("invalid", "LEDGER_FILTER_INVALID", "Name an account, an order by its id, or both.");
}
