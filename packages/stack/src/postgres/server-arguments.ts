const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "128MB",
  effective_cache_size: "1GB",
  work_mem: "8MB",
  random_page_cost: "1.1",
  max_wal_size: "1GB",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "warning",
  // What is asked how often, for the proof that no page asks once a line; about 2 % of a statement's time.
  shared_preload_libraries: "pg_stat_statements",
  "pg_stat_statements.track_utility": "off",
  "pg_stat_statements.save": "off",
};

/** The command line of a server for 2 cores, on loopback only. Not durable: for tests, whose data may be lost. */
export function serverArguments(clusterDir: string, port: number, durable: boolean): string[] {
  const settings = { ...SETTINGS, ...(durable ? DURABLE : FAST) };
  return [
    "-D",
    clusterDir,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}
