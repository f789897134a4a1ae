import { parseAsString, parseAsStringLiteral } from "nuqs/server";

export const orderStates = ["all", "placed", "completed", "cancelled"] as const;
export const periods = ["week", "month", "quarter", "year", "always"] as const;

/** What is looked for, as the address says it; the server reads it with the same parsers. */
export const searchParsers = {
  q: parseAsString.withDefault(""),
  state: parseAsStringLiteral(orderStates).withDefault("all"),
  period: parseAsStringLiteral(periods).withDefault("quarter"),
  seller: parseAsString.withDefault(""),
  min: parseAsString.withDefault(""),
  max: parseAsString.withDefault(""),
};

interface Filters {
  readonly q: string;
  readonly state: (typeof orderStates)[number];
  readonly period: (typeof periods)[number];
  readonly seller: string;
  readonly min: string;
  readonly max: string;
}

const amount = /^(\d{1,9}([.,]\d{1,2})?)?$/;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isAmount = (text: string): boolean => amount.test(text);

/** What is asked of the server: what cannot be looked for is left out. */
export function searchInputOf({ q, state, period, seller, min, max }: Filters) {
  return {
    ...{ number: q.slice(0, 40), state, period, seller: id.test(seller) ? seller : null },
    ...{ min: isAmount(min) ? min : "", max: isAmount(max) ? max : "" },
  };
}
