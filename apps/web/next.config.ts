import path from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
];

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: path.join(import.meta.dirname, "../.."),
  poweredByHeader: false,
  reactStrictMode: true,
  transpilePackages: [
    "@souk/access",
    "@souk/bff",
    "@souk/config",
    "@souk/contracts",
    "@souk/errors",
    "@souk/events",
    "@souk/ids",
    "@souk/money",
    "@souk/service",
    "@souk/telemetry",
    "@souk/ui",
  ],
  serverExternalPackages: ["ioredis", "pino", "prom-client"],
  // The layout is below [locale], so an address without a language has none.
  experimental: { globalNotFound: true },
  // Pictures come in the right size and format from the product service already.
  images: { unoptimized: true },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
