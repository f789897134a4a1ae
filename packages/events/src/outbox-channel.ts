/** NOTIFY goes to the listeners of one database, so every service can use the same name. */
export const OUTBOX_CHANNEL = "souk_outbox";
