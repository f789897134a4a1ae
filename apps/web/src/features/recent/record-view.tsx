"use client";
import { useEffect } from "react";
import { rememberRecent } from "./recent-store.ts";
import { useKeepWithAccount } from "./use-keep-with-account.ts";

/** Remembers that the product was looked at: in the browser, and with the account if there is one. Shows nothing. */
export function RecordView({ productId }: { productId: string }) {
  useKeepWithAccount();
  useEffect(() => rememberRecent(productId), [productId]);
  return null;
}
