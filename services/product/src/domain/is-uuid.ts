const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether the database would take it as an id and give it back as it is. */
export function isUuid(s: string): boolean {
  return uuidPattern.test(s);
}
