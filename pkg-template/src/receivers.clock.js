/** What `first` gives when the time is up. */
export const LATE = Symbol("late");

/** A clock that runs for so many milliseconds. Stop it, as it keeps a process alive. */
export function startClock(milliseconds) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds, LATE);
  });
  return {
    /** What the promise gives, or `LATE`. */
    first: (promise) => Promise.race([promise, late]),
    stop: () => clearTimeout(timer),
  };
}
