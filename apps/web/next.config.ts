import path from "node:path";
import { contentSecurityPolicy } from "@souk/bff/content-security-policy";
import { securityHeaders } from "@souk/bff/security-headers";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { prepareStaticFiles } from "./src/build/static-files.ts";

const staticPolicy = {
  key: "Content-Security-Policy",
  value: contentSecurityPolicy({ kind: "static" }, { isDevelopment: process.env.NODE_ENV === "development" }),
};

// All but these are rendered for one person and get their policy, with a nonce, from src/proxy.ts.
const staticPages = [
  "/:locale(en|ru)",
  "/:locale(en|ru)/:area(p|c|s|new|offline|missing)",
  "/:locale(en|ru)/:area(p|c|s|new|offline|missing)/:rest*",
];

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: path.join(import.meta.dirname, "../.."),
  poweredByHeader: false,
  // As long as pages are kept: no browser shows an older one while it asks for the new one.
  expireTime: 3600,
  cacheHandler: path.join(import.meta.dirname, "cache-handler.mjs"),
  reactStrictMode: true,
  // `npm run check` does it, for everything at once.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: [
    "@souk/access",
    "@souk/address",
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
  // Bundles the service worker while this app is built; nothing needs it later.
  outputFileTracingExcludes: { "/sw.js": ["../../node_modules/esbuild/**/*", "../../node_modules/@esbuild/**/*"] },
  // Read at paths that the tracing cannot follow.
  outputFileTracingIncludes: {
    // What the build is started with, and what that needs besides Next.
    "/healthz": ["./*.mjs", "../../node_modules/{sirv,totalist,mrmime,@polka/url}/**/*"],
    // Stars for the parameters: in a glob their brackets would be sets of letters.
    "/*/orders/*/invoice": [
      "../../node_modules/@expo-google-fonts/onest/{400Regular,600SemiBold}/*.ttf",
      "../../node_modules/@expo-google-fonts/onest/package.json",
    ],
    "/*/p/*/opengraph-image": [
      "../../node_modules/@expo-google-fonts/onest/{500Medium,700Bold}/*.ttf",
      "../../node_modules/@expo-google-fonts/onest/package.json",
    ],
  },
  serverExternalPackages: ["esbuild", "ioredis", "pdfkit", "pino", "prom-client"],
  // The layout is below [locale], so an address without a language has none.
  experimental: {
    globalNotFound: true,
    // Few large files: the same code in one is a tenth smaller, compressed, than in eight.
    turbopackChunking: {
      requestCost: 2_000_000,
      minChunkSize: 300_000,
      maxMergeChunkSize: 1_000_000,
      firstPageLoadPriority: 1,
    },
  },
  // Pictures come in the right size and format from the product service already.
  images: { unoptimized: true },
  compiler: { runAfterProductionCompile: ({ distDir }) => prepareStaticFiles(path.join(distDir, "static")) },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    ...staticPages.map((source) => ({ source, headers: [staticPolicy] })),
  ],
};

export default createNextIntlPlugin({
  requestConfig: "./src/i18n/request.ts",
  // Messages reach the browser parsed, so that the parser stays at home.
  experimental: { messages: { path: "./src/messages", format: "json", locales: ["en", "ru"], precompile: true } },
})(config);
