import path from "node:path";
import { securityHeaders } from "@souk/bff/security-headers";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

// Couriers scan parcels and say where they are; nobody else is ever asked for either.
const courierPermissions = {
  key: "Permissions-Policy",
  value: "camera=(self), geolocation=(self), microphone=(), payment=()",
};

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: path.join(import.meta.dirname, "../.."),
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` does it, for everything at once.
  typescript: { ignoreBuildErrors: true },
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
  // They bundle and copy while this app is built; nothing needs them later.
  outputFileTracingExcludes: {
    "/sw.js": ["../../node_modules/esbuild/**/*", "../../node_modules/@esbuild/**/*"],
    "/scanner/zxing_reader.wasm": ["../../node_modules/zxing-wasm/**/*"],
  },
  serverExternalPackages: ["esbuild", "ioredis", "pino", "prom-client"],
  // The layout is below [locale], so an address without a language has none.
  experimental: { globalNotFound: true },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    { source: "/:locale(en|ru)/courier", headers: [courierPermissions] },
  ],
};

export default createNextIntlPlugin({
  requestConfig: "./src/i18n/request.ts",
  // Messages reach the browser parsed, so that the parser stays at home.
  experimental: { messages: { path: "./src/messages", format: "json", locales: ["en", "ru"], precompile: true } },
})(config);
