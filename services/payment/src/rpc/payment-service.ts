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
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { listEntries, sumBalances } from "../db/ledger-store.ts";
import { findPayment } from "../db/payment-store.ts";
import { toPayment } from "../events/payment-message.ts";
import { authorizePayment } from "../use-cases/authorize-payment.ts";
import { capturePayment } from "../use-cases/capture-payment.ts";
import type { PaymentDeps } from "../use-cases/deps.ts";
import { paymentNotFound } from "../use-cases/payment-errors.ts";
import { refundPayment } from "../use-cases/refund-payment.ts";
import { isTombstone } from "../use-cases/request-void.ts";
import { voidPayment } from "../use-cases/void-payment.ts";
import { fromShare, toLedgerEntry } from "./payment-mapper.ts";

export function paymentService(deps: PaymentDeps) {
  return {
    async getHostedFields({ locale }) {
      return { provider: deps.provider.name, fieldsUrl: deps.provider.hostedFieldsUrl(locale) };
    },

    async authorizePayment(req) {
      const { orderId, paymentToken, returnUrl } = req;
      const amount = fromProto(req.amount);
      const shares = req.shares.map(fromShare);
      const input = { orderId, amount, paymentToken, returnUrl, shares, contentHash: contentHashOf(req) };
      return { payment: toPayment(await authorizePayment(deps, input)) };
    },

    async voidPayment(req) {
      const payment = await voidPayment(deps, req);
      return payment ? { payment: toPayment(payment) } : {};
    },

    async capturePayment(req) {
      return { payment: toPayment(await capturePayment(deps, req)) };
    },

    async refundPayment(req, ctx) {
      const { orderId, sellerOrderId } = req;
      const input = { request: requestKeyOf(ctx, req), orderId, sellerOrderId, amount: fromProto(req.amount) };
      return { payment: toPayment(await refundPayment(deps, input)) };
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

function beforeIdOf(pageToken: string): string | undefined {
  const [id] = decodeCursor(pageToken, 1) ?? [];
  if (id === undefined) return undefined;
  if (typeof id === "string" && isId(id)) return id;
  throw new DomainError("invalid", "PAGE_TOKEN_INVALID", "A page token is the next_page_token of the page before.");
}

function filterInvalid(): DomainError {
  return new DomainError("invalid", "LEDGER_FILTER_INVALID", "Name an account, an order by its id, or both.");
}
