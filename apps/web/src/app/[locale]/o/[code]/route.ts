const uuid = /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/;

/** The short link of text messages: to the page of an order, whose id it is in 22 letters of base64url. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; code: string }> }) {
  const { locale, code } = await params;
  const hex = /^[\w-]{22}$/.test(code) ? Buffer.from(code, "base64url").toString("hex") : "";
  const id = uuid.exec(hex)?.slice(1).join("-");
  const location = `/${locale === "ru" ? "ru" : "en"}/orders${id === undefined ? "" : `/${id}`}`;
  return new Response(null, { status: 307, headers: { location, "cache-control": "private, no-store" } });
}
