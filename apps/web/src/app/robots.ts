import type { MetadataRoute } from "next";
import { env } from "@/env";

export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", disallow: ["/api/", "/*/search", "/*/cart", "/*/checkout", "/*/orders", "/*/account"] },
    sitemap: new URL("/sitemap.xml", env().NEXTAUTH_URL).href,
  };
}
