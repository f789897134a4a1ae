import { setNonce } from "get-nonce";

/** Gives the style that stops the page from scrolling under a dialog the nonce of the page, where it has one. */
export function passNonceToStyles(): void {
  const nonce = globalThis.document?.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  if (nonce) setNonce(nonce);
}
