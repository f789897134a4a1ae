"use client";
import { useEffect } from "react";
import { rememberRecent } from "./recent-store.ts";
import { useKeepWithAccount } from "./use-keep-with-account.ts";
import { useTellVisit } from "./use-tell-visit.ts";

/**
 * Remembers that the product was looked at: in the browser, and with the account if there is one. Its sellers learn how often
 * it was, and not by whom. Shows nothing.
 */
export function RecordView({ productId }: { productId: string }) {
  useKeepWithAccount();
  useTellVisit(productId);
  useEffect(() => rememberRecent(productId), [productId]);
  return null;
}
