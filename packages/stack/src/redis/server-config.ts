const quote = (text: string) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/** A configuration for standard input, so that the password is neither in a file nor in the list of processes. */
export function serverConfig(config: { dataDir: string; port: number; password: string; durable: boolean }): string {
  return [
    "bind 127.0.0.1",
    "protected-mode yes",
    `port ${config.port}`,
    `requirepass ${quote(config.password)}`,
    `dir ${quote(config.dataDir)}`,
    "daemonize no",
    'save ""',
    `appendonly ${config.durable ? "yes" : "no"}`,
    "appendfsync always",
    `databases ${config.durable ? 16 : 1024}`,
    "maxmemory-policy noeviction",
    "",
  ].join("\n");
}
