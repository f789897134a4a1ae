"use client";
import { useEffect, useState } from "react";
import { type DeliveryChoices, patchStored, readStored } from "./attempt-store.ts";
import type { Destination } from "./destination.ts";

/** How each seller's parcel is to come, kept over a reload. */
export function useChoices() {
  const [choices, setChoices] = useState<DeliveryChoices>({});
  // After the first paint: the server knows no storage.
  useEffect(() => setChoices(readStored()?.choices ?? {}), []);
  function choose(sellerId: string, optionCode: string) {
    const next = { ...choices, [sellerId]: optionCode };
    patchStored({ choices: next });
    setChoices(next);
  }
  return { choices, choose };
}

/** What the cart is read with; without choices as the page asks for it ahead. */
export function cartInput(destination: Destination, choices: DeliveryChoices) {
  const chosen = Object.entries(choices).map(([sellerId, optionCode]) => ({ sellerId, optionCode }));
  return chosen.length === 0 ? destination : { ...destination, choices: chosen };
}
