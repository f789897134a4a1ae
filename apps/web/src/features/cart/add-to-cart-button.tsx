"use client";
import { Button } from "@souk/ui/components/button";
import type { ReactNode } from "react";

export interface AddToCartButtonProps {
  readonly offerId: string;
  readonly label: ReactNode;
  readonly disabled?: boolean;
}

/** Puts one of an offer into the cart. */
export function AddToCartButton({ offerId, label, disabled = false }: AddToCartButtonProps) {
  return (
    <Button variant="brand" size="lg" block disabled={disabled} value={offerId}>
      {label}
    </Button>
  );
}
