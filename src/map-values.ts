/** Members with other values. A member may be called `__proto__`, which an assignment would take for something else. */
export function mapValues<Value, Mapped>(
  members: Readonly<Record<string, Value>>,
  map: (value: Value, member: string) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(members).map(([member, value]) => [member, map(value, member)]));
}
