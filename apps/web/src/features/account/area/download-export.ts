import { z } from "zod";

const refusal = z.object({ reason: z.string(), metadata: z.record(z.string(), z.string()) });

/** Of the shape that a failed tRPC call has, so that both are told in the same words. */
export type ExportFailure = { readonly data: z.infer<typeof refusal> };

/** Saves the export under a name; why there is none otherwise. An answer that breaks off is no file. */
export async function downloadExport(fileName: string, password: string): Promise<ExportFailure | null> {
  try {
    const headers = { "content-type": "application/json" };
    const request = { method: "POST", headers, body: JSON.stringify({ password }) };
    const answer = await fetch("/api/account/export", request);
    if (!answer.ok) return { data: refusal.parse(await answer.json()) };
    const address = URL.createObjectURL(await answer.blob());
    const link = document.createElement("a");
    link.href = address;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(address);
    return null;
  } catch {
    return { data: { reason: "UNREACHABLE", metadata: {} } };
  }
}
