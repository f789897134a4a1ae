"use client";
import { signIn as signInWithNextAuth } from "next-auth/react";

export type SignInAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: string; readonly retryAfterSeconds: number | null };

/**
 * Signs the browser in, with the `code` of a second factor once it was asked for (SECOND_FACTOR_REQUIRED). A refusal is an
 * answer with its reason; no connection reads UNREACHABLE.
 */
export async function signIn(email: string, password: string, code = ""): Promise<SignInAnswer> {
  try {
    const answer = await signInWithNextAuth("credentials", { email, password, code, redirect: false });
    if (answer?.ok && !answer.error) return { ok: true };
    const [reason = "INTERNAL", seconds] = (answer?.error ?? "INTERNAL").split(":");
    return { ok: false, reason, retryAfterSeconds: seconds ? Number(seconds) : null };
  } catch {
    return { ok: false, reason: "UNREACHABLE", retryAfterSeconds: null };
  }
}
