// The two views, and the way from cut to cut in both.

function furnishCuts(thread) {
  if (thread.server) showServer(thread);
  thread.cuts = [...thread.proofread.querySelectorAll("a.cut")];
  for (const cut of thread.cuts) {
    cut.addEventListener("click", (event) => {
      event.preventDefault();
      look(thread, "posts");
      goTo(thread, Number(cut.dataset.post) - 1);
    });
  }
  for (const way of thread.section.querySelectorAll(".way")) {
    way.addEventListener("click", (event) => {
      event.preventDefault();
      goToCut(thread, Number(way.dataset.post));
    });
  }
}

// Show a view where it was left, the proof at first at the post whose turn it is.
function look(thread, view) {
  const before = thread.view;
  if (before !== view) thread.places[before] = anchor(thread, before);
  setView(thread, view);
  if (before === view) return;
  if (thread.places[view]) restore(thread.places[view]);
  else bringIntoView(thread.cuts[thread.now], "auto");
}

function setView(thread, view) {
  thread.view = view;
  for (const element of [thread.list, thread.end, thread.dock]) element.hidden = view === "proof";
  thread.proofread.hidden = view === "posts";
  for (const [name, element] of Object.entries(thread.views)) {
    element.setAttribute("aria-pressed", String(name === view));
  }
}

// The first element in view and where it stands: heights of posts that were out of view are estimates, and may change.
function anchor(thread, view) {
  const elements = view === "posts" ? thread.posts.map((post) => post.item) : thread.cuts;
  const element = elements.find((one) => one.getBoundingClientRect().bottom > 0);
  return element && { element, top: element.getBoundingClientRect().top };
}

// Once now and twice as what comes into view is laid out.
function restore({ element, top }, times = 3) {
  scrollBy(0, element.getBoundingClientRect().top - top);
  if (times > 1) requestAnimationFrame(() => restore({ element, top }, times - 1));
}

function cutSteps(thread) {
  const parted = partedPosts(thread);
  if (!parted.length) return [];
  const step = (label, mark, by) => named(button("", () => stepCut(thread, by), sign(mark)), label);
  const group = make("div", { class: "steps", role: "group", "aria-label": "Cuts" });
  group.append(step("Previous cut", "‹", -1), sign("cut"), step("Next cut", "›", 1));
  return [group];
}

// The numbers of the posts that end inside something.
function partedPosts(thread) {
  const numbers = [...thread.section.querySelectorAll(".list .way")].map((way) => Number(way.dataset.post));
  return [...new Set(numbers)].sort((one, other) => one - other);
}

function stepCut(thread, by) {
  const parted = partedPosts(thread);
  const from = thread.cut ?? (by > 0 ? thread.now : thread.now + 2);
  const next = by > 0 ? parted.find((number) => number > from) : parted.findLast((number) => number < from);
  goToCut(thread, next ?? (by > 0 ? parted[0] : parted.at(-1)));
}

// Go to where a post ends inside something, in the view that is shown.
function goToCut(thread, number) {
  const post = thread.posts[number - 1];
  const warning = post.item.querySelector(".warning");
  mark(thread, post.index);
  if (thread.view === "posts") {
    goTo(thread, post.index);
  } else {
    const cut = thread.cuts[number] ?? thread.cuts.at(-1);
    cut.focus({ preventScroll: true });
    bringIntoView(cut);
  }
  thread.cut = number;
  if (warning) say(warning.textContent);
}
