import type { MoneyView } from "@souk/bff/views";

/** "−€5.00": what is taken off. */
export function minus({ text }: MoneyView): string {
  return `−${text}`;
}
