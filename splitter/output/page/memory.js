// What this browser remembers; a browser that keeps nothing for files remembers until the page is closed.

const memory = remembering();
const RECORDS = 50; // so many threads have their ticks kept

function remembering() {
  const here = new Map();
  return {
    read(key) {
      try {
        return localStorage.getItem("splitter-" + key) ?? here.get(key);
      } catch {
        return here.get(key);
      }
    },
    write(key, value) {
      here.set(key, value);
      try {
        localStorage.setItem("splitter-" + key, value);
      } catch {
        // Full or forbidden: `here` has it.
      }
    },
  };
}

// Ticks are kept by each post's text, so that a word changed elsewhere loses none of them.  A record belongs to a thread
// if it has half of its posts in common: one closing line that two statements share is not enough.

function ticksOf(thread) {
  return new Set(recordOf(thread, records(thread))?.copied);
}

function keepTicks(thread) {
  const kept = records(thread);
  const old = recordOf(thread, kept);
  const all = thread.posts.map((post) => post.key);
  const copied = thread.posts.filter((post) => post.copied).map((post) => post.key);
  const gone = (old?.copied ?? []).filter((key) => !all.includes(key)); // edited away, and perhaps back again
  const record = { all: [...all, ...gone], copied: [...copied, ...gone] };
  memory.write(ticksKey(thread), JSON.stringify([record, ...kept.filter((one) => one !== old)].slice(0, RECORDS)));
}

function ticksKey(thread) {
  return `ticks-${thread.key}`;
}

function records(thread) {
  try {
    return JSON.parse(memory.read(ticksKey(thread)) ?? "[]");
  } catch {
    return [];
  }
}

function recordOf(thread, kept) {
  const all = new Set(thread.posts.map((post) => post.key));
  const common = (record) => record.all.filter((key) => all.has(key)).length;
  const best = kept.reduce((one, other) => (common(other) > (one ? common(one) : 0) ? other : one), undefined);
  return best && 2 * common(best) >= Math.min(all.size, best.all.length) ? best : undefined;
}
