import { DomainError } from "@souk/errors/domain-error";
import type { OrderLine } from "../../domain/order.ts";

/** @throws DomainError RETURN_TOO_MANY when more than was sent, and is in no return, is to come back */
export function requireLeft(line: Pick<OrderLine, "packedQuantity" | "returnedQuantity">, quantity: number): void {
  const left = line.packedQuantity - line.returnedQuantity;
  if (quantity <= left) return;
  const message = `Of this line ${left} can still be returned.`;
  throw new DomainError("failed_precondition", "RETURN_TOO_MANY", message, { left: String(left) });
}
