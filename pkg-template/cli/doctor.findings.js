/** What diagnose finds; settings that it cannot even read are findings too, and the rest is looked at without them. */
export function findingsOf(diagnose, given) {
  const unreadable = [];
  let rest = given;
  for (;;) {
    try {
      return [...unreadable, ...diagnose(rest)];
    } catch (error) {
      const wrong = new Set((error.issues ?? []).map(({ path }) => path.split(".")[0]));
      if (wrong.size === 0) throw error;
      unreadable.push(
        ...error.issues.map(({ path, message, hint }) => ({
          path,
          severity: "error",
          message,
          hint: hint ?? "correct it, or take it out",
        })),
      );
      const next = Object.fromEntries(Object.entries(rest).filter(([name]) => !wrong.has(name)));
      if (Object.keys(next).length === Object.keys(rest).length) throw error;
      rest = next;
    }
  }
}
