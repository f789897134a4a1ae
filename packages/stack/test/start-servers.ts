import { startPostgres } from "../src/postgres.ts";
import { startRedis } from "../src/redis.ts";

/** A program that starts both servers in a folder, says where they are, and ends without stopping them. */
const [folder = "", password = ""] = process.argv.slice(2);
const postgres = await startPostgres({ dataDir: `${folder}/postgres`, superuserPassword: password });
const redis = await startRedis({ dataDir: `${folder}/redis`, password });
process.stdout.write(JSON.stringify({ postgres, redis, uid: process.getuid?.() }));
