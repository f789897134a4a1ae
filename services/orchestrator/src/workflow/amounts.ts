import type { AmountJson, ShareJson } from "../domain/checkout-input.ts";

interface Amount {
  readonly currencyCode: string;
  readonly minorUnits: bigint;
}

interface Share {
  readonly sellerOrderId: string;
  readonly sellerId: string;
  readonly total?: Amount | undefined;
  readonly commission?: Amount | undefined;
  readonly marketplaceDiscount?: Amount | undefined;
}

/** An amount as the workflow engine can store it. */
export function amountToJson(amount: Amount | undefined): AmountJson {
  if (!amount) throw new Error("an upstream left an amount out");
  return { currencyCode: amount.currencyCode, minorUnits: String(amount.minorUnits) };
}

export function amountFromJson(json: AmountJson): Amount {
  return { currencyCode: json.currencyCode, minorUnits: BigInt(json.minorUnits) };
}

export function shareToJson(share: Share): ShareJson {
  const { sellerOrderId, sellerId, marketplaceDiscount } = share;
  return {
    sellerOrderId,
    sellerId,
    total: amountToJson(share.total),
    commission: amountToJson(share.commission),
    ...(marketplaceDiscount && { marketplaceDiscount: amountToJson(marketplaceDiscount) }),
  };
}

export function shareFromJson({ sellerOrderId, sellerId, total, commission, marketplaceDiscount }: ShareJson) {
  return {
    sellerOrderId,
    sellerId,
    total: amountFromJson(total),
    commission: amountFromJson(commission),
    ...(marketplaceDiscount && { marketplaceDiscount: amountFromJson(marketplaceDiscount) }),
  };
}
