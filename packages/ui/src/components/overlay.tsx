"use client";

import * as Radix from "radix-ui/dialog";
import { passNonceToStyles } from "../lib/style-nonce.ts";

passNonceToStyles();

/** The scrim under a dialog or a sheet; only inside their portal. */
export function Overlay() {
  return (
    <Radix.Overlay
      data-slot="overlay"
      className="fixed inset-0 z-50 bg-scrim data-[state=closed]:animate-fade-away data-[state=open]:animate-fade"
    />
  );
}
