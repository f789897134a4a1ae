/** Saves the export under a name; the reason when there is none. An answer that breaks off is no file. */
export async function downloadExport(fileName: string): Promise<string | null> {
  try {
    const answer = await fetch("/api/account/export", { method: "POST" });
    if (!answer.ok) return reasonOf(await answer.json());
    const address = URL.createObjectURL(await answer.blob());
    const link = document.createElement("a");
    link.href = address;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(address);
    return null;
  } catch {
    return "UNREACHABLE";
  }
}

function reasonOf(body: unknown): string {
  const isRefusal = typeof body === "object" && body !== null && "reason" in body;
  return isRefusal && typeof body.reason === "string" ? body.reason : "GENERIC";
}
