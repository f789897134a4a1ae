import { DomainError } from "@souk/errors/domain-error";
import { toConnectError } from "@souk/service/error-mapping";

interface Refund {
  readonly requestId: string;
  readonly sellerOrderId: string;
  readonly amount?: { readonly minorUnits: bigint } | undefined;
}

/** Stands in for the payment service: gives money back once per request, and can lose its answer or refuse. */
export function createTill() {
  const refunds = new Map<string, bigint>();
  const faults = { losesAnswers: 0, refuses: "" };
  const unavailable = () => toConnectError(new DomainError("unavailable", "PAYMENT_OUTCOME_UNKNOWN", "lost"), "test");
  return {
    refunds,
    faults,
    routes: {
      refundPayment({ requestId, amount }: Refund) {
        if (faults.refuses !== "") {
          throw toConnectError(new DomainError("failed_precondition", faults.refuses, "refused"), "test");
        }
        // Given back, but nobody hears of it.
        refunds.set(requestId, amount?.minorUnits ?? 0n);
        if (faults.losesAnswers > 0) {
          faults.losesAnswers--;
          throw unavailable();
        }
        return {};
      },
      previewRefund({ amount }: Pick<Refund, "amount">) {
        const money = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
        const minorUnits = amount?.minorUnits ?? 0n;
        return {
          sellerCost: money(minorUnits - minorUnits / 10n),
          commission: money(minorUnits / 10n),
          refundable: money(9_999n),
        };
      },
    },
  };
}
