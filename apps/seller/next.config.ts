import path from "node:path";
import { securityHeaders } from "@souk/bff/security-headers";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: path.join(import.meta.dirname, "../.."),
  poweredByHeader: false,
  // Read at paths that the tracing cannot follow. Stars for the parameters: in a glob their brackets would be sets of letters.
  outputFileTracingIncludes: {
    "/*/*/orders/papers": [
      "../../node_modules/@expo-google-fonts/onest/{400Regular,600SemiBold}/*.ttf",
      "../../node_modules/@expo-google-fonts/onest/package.json",
    ],
  },
  reactStrictMode: true,
  // `npm run check` does it, for everything at once.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: [
    "@souk/access",
    "@souk/bff",
    "@souk/config",
    "@souk/contracts",
    "@souk/delivery-days",
    "@souk/errors",
    "@souk/events",
    "@souk/ids",
    "@souk/money",
    "@souk/service",
    "@souk/telemetry",
    "@souk/ui",
  ],
  serverExternalPackages: ["bwip-js", "ioredis", "pdfkit", "pino", "prom-client"],
  // The layout is below [locale], so an address without a language has none.
  experimental: { globalNotFound: true },
  // Pictures come in the right size and format from the product service already.
  images: { unoptimized: true },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default createNextIntlPlugin({
  requestConfig: "./src/i18n/request.ts",
  // Messages reach the browser parsed, so that the parser stays at home.
  experimental: { messages: { path: "./src/messages", format: "json", locales: ["en", "ru"], precompile: true } },
})(config);
