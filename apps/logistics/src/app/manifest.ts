import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Souk courier",
    short_name: "Souk courier",
    description: "Today’s run, stop by stop, also without a network.",
    start_url: "/",
    display: "standalone",
    orientation: "portrait",
    background_color: "#fcfaf6",
    theme_color: "#fcfaf6",
    categories: ["business", "navigation"],
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/icon-192.png", type: "image/png", sizes: "192x192" },
      { src: "/icon-512.png", type: "image/png", sizes: "512x512" },
      { src: "/icon-maskable-512.png", type: "image/png", sizes: "512x512", purpose: "maskable" },
    ],
  };
}
