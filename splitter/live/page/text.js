// The text and what is made of it.  At most one question is on its way; what was typed meanwhile is asked next.

const WAIT = 25; // milliseconds of rest after a key
const policy = globalThis.trustedTypes?.createPolicy("live", { createHTML: (html) => html }) ?? { createHTML: (html) => html };
const area = document.getElementById("text");
let settings;
let adjust = {};
let waiting;
let asking = false;
let again = false;

function changed() {
  clearTimeout(waiting);
  waiting = setTimeout(renewThreads, WAIT);
}

// Ask for the threads of what stands in the page, and show them.
async function renewThreads() {
  clearTimeout(waiting);
  again = asking;
  if (asking) return;
  asking = true;
  try {
    do {
      again = false;
      readSettings();
      await showAnswer();
    } while (again);
  } finally {
    asking = false;
  }
}

async function showAnswer() {
  const empty = !settings.text.trim();
  document.getElementById("empty").hidden = !empty;
  if (empty) {
    showProblem("");
    document.getElementById("threads").replaceChildren();
    threads = [];
    shown = undefined;
    return;
  }
  try {
    const answer = await send("/split", { settings });
    showProblem(answer.error);
    if (!answer.error && !again) showThreads(answer);
  } catch (error) {
    showProblem(error.message);
  }
}

function showProblem(words) {
  document.getElementById("problem").textContent = words ? words[0].toUpperCase() + words.slice(1) : "";
  document.getElementById("threads").classList.toggle("old", Boolean(words));
}

function showThreads(answer) {
  const kept = new Map(threads.map((thread) => [thread.key, thread]));
  document.getElementById("threads").innerHTML = policy.createHTML(answer.html);
  adjust = answer.adjust;
  present((thread) => goOnWith(thread, kept.get(thread.key)));
  document.querySelector(".scope").hidden = threads.length < 2;
  showCommand(answer);
}

// What was being looked at is looked at still.
function goOnWith(thread, before) {
  if (!before) return;
  const post = before.posts[before.now];
  const now = thread.posts.findIndex((one) => one.key === post?.key);
  thread.now = now >= 0 ? now : Math.min(before.now, thread.posts.length - 1);
  thread.view = before.view;
}

// The post that the text's cursor stands in.
function followCursor() {
  if (!shown) return;
  const line = area.value.slice(0, area.selectionStart).split("\n").length;
  const index = adjust[shown.key].findLastIndex((place) => (place.line ?? 1) <= line);
  if (index < 0 || index === shown.now) return;
  mark(shown, index);
  const { top, bottom } = shown.posts[index].item.getBoundingClientRect();
  if (shown.view === "posts" && (top < 80 || bottom > innerHeight)) bringIntoView(shown.posts[index].item);
}

// Put a text in place of the one that stands there, so that the browser's own undo takes it back.
function putText(text) {
  const old = area.value;
  let start = 0;
  while (start < old.length && old[start] === text[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, text.length) - start && old.at(-1 - end) === text.at(-1 - end)) end++;
  const back = document.activeElement;
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, old.length - end);
  const piece = text.slice(start, text.length - end);
  const put = piece ? document.execCommand("insertText", false, piece) : document.execCommand("delete");
  if (!put) area.setRangeText(piece, start, old.length - end, "end");
  back?.focus({ preventScroll: true });
}
