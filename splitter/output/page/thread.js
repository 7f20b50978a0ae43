// A thread on the page.  The posts stand there as text; it is taken once, before anything (a translator, an extension)
// can change it, and from then on what is copied is that text and nothing else.

let threads = [];
let shown;

const furnishers = []; // what else a thread gets when it is shown for the first time

// Take the sections that stand in the page and show one of them; what is not shown is furnished when it is.
function present(prepare = () => {}) {
  threads = [...document.querySelectorAll(".thread")].map(readThread);
  threads.forEach(prepare);
  addTabs();
}

function readThread(section) {
  const { key, name, compose } = section.dataset;
  const posts = [...section.querySelectorAll(".post")].map(readPost);
  const thread = { section, posts, key, name, compose, now: 0, view: "posts", places: {} };
  readTicks(thread);
  thread.now = Math.max(0, posts.findIndex((post) => !post.copied));
  return thread;
}

function readPost(item, index) {
  const text = item.querySelector(".text");
  const exact = text.dataset.exact ? JSON.parse(text.dataset.exact) : text.textContent;
  return { index, item, key: item.dataset.key, place: text, text: exact, copied: false };
}

function readTicks(thread) {
  const ticks = ticksOf(thread);
  for (const post of thread.posts) post.copied = ticks.has(post.key);
}

function furnish(thread) {
  const { section, posts } = thread;
  thread.list = section.querySelector(".posts");
  thread.proofread = section.querySelector(".proofread");
  thread.list.before(bar(thread));
  for (const post of posts) furnishPost(thread, post);
  thread.done = make("p", { class: "done" });
  thread.end = make("div", { class: "end" }, thread.done);
  thread.dock = dock(thread);
  section.append(thread.end, thread.dock);
  section.classList.toggle("lone", posts.length === 1);
  const summary = section.querySelector(".summary");
  if (posts.length > 1) summary.after(ways(thread));
  if (asks(thread)) summary.after(server(thread));
  furnishCuts(thread);
  setView(thread, thread.view);
  thread.furnished = true;
  renew(thread);
  for (const more of furnishers) more(thread);
}

function furnishPost(thread, post) {
  const { item, place, index } = post;
  place.id = item.id + "-text";
  post.button = button("copy", () => copy(thread, post), "Copy");
  post.button.setAttribute("aria-describedby", place.id);
  post.tick = button("tick", () => toggle(thread, post), ...item.querySelector("h3").childNodes);
  item.querySelector("h3").append(post.tick);
  const does = make("span", { class: "does" });
  if (thread.compose && address(thread, post).length <= LONGEST_ADDRESS) does.append(openLink(thread, post));
  does.append(post.button);
  item.querySelector(".foot").append(does);
  item.addEventListener("focusin", () => mark(thread, index));
  item.addEventListener("pointerdown", () => mark(thread, index));
}

function bar(thread) {
  const several = thread.posts.length > 1;
  thread.count = make("span", { class: "count" });
  thread.progress = make("progress", { max: thread.posts.length, "aria-label": "Posts copied" });
  thread.again = button("again quiet", () => startOver(thread), sign("↺"), make("span", {}, "Start over"));
  named(thread.again, "Start over");
  thread.views = {
    posts: button("", () => look(thread, "posts"), several ? "Posts" : "Post"),
    proof: button("", () => look(thread, "proof"), "Proofread"),
  };
  const views = make("div", { class: "views", role: "group", "aria-label": "View" }, ...Object.values(thread.views));
  const bar = make("div", { class: "bar" }, thread.count, thread.again, ...cutSteps(thread), views);
  bar.append(thread.progress);
  return bar;
}

function dock(thread) {
  thread.dockCopy = button("strong copy-now", () => copy(thread, thread.posts[thread.now]), "");
  const step = (label, mark, by) => named(button("", () => goTo(thread, thread.now + by), sign(mark)), label);
  const dock = make("div", { class: "dock", role: "group", "aria-label": "Copy" });
  const steps = thread.posts.length > 1 ? [step("Previous post", "↑", -1), step("Next post", "↓", 1)] : [];
  dock.append(...steps.slice(0, 1), thread.dockCopy, ...steps.slice(1));
  return dock;
}

// The ways to copy, said once above the posts.
function ways(thread) {
  const key = (name) => make("kbd", {}, name);
  const hint = [key("Enter"), " copies and goes on, ", key("↑"), " ", key("↓"), " move."];
  const all = button("all quiet", () => copyAll(thread), "Copy all");
  return make("div", { class: "ways" }, make("p", { class: "keys" }, ...hint), all);
}

// Show how far the thread is: ticks, counts, the post whose turn it is.
function renew(thread) {
  const { posts } = thread;
  const done = posts.filter((post) => post.copied).length;
  for (const post of posts) {
    const which = posts.length > 1 ? `post ${post.index + 1} of ${posts.length}` : "the post";
    post.item.classList.toggle("copied", post.copied);
    post.button.textContent = post.copied ? "Copy again" : "Copy";
    named(post.button, `${post.button.textContent}: ${which}`);
    post.tick.setAttribute("aria-pressed", String(post.copied));
    post.tick.title = post.copied ? "Take the tick away" : "Tick it as posted";
    if (post.copied) post.byHand?.remove();
  }
  thread.count.replaceChildren(make("b", {}, String(done)), ` of ${posts.length}`, make("span", {}, " copied"));
  thread.progress.value = done;
  thread.again.hidden = done === 0;
  thread.done.textContent = done < posts.length ? "" : posts.length > 1 ? "Every post is copied." : "Copied.";
  mark(thread, thread.now);
}

function mark(thread, index) {
  if (index !== thread.now) thread.cut = undefined;
  thread.onMark?.(thread.posts[thread.now], false);
  thread.posts[thread.now].item.classList.remove("now");
  thread.posts[thread.now].item.removeAttribute("aria-current");
  thread.now = index;
  const post = thread.posts[index];
  post.item.classList.add("now");
  thread.onMark?.(post, true);
  post.item.setAttribute("aria-current", "step");
  const copies = post.copied ? "Copy again" : "Copy";
  thread.dockCopy.textContent = thread.posts.length > 1 ? `${copies}: ${index + 1} of ${thread.posts.length}` : copies;
}

function goTo(thread, index) {
  const post = thread.posts[Math.min(Math.max(index, 0), thread.posts.length - 1)];
  mark(thread, post.index);
  post.button.focus({ preventScroll: true });
  bringIntoView(post.item);
}

// A post that is taller than the window shows its head; its button stays at the window's foot.
function bringIntoView(element, behavior) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const tall = element.getBoundingClientRect().height > innerHeight * 0.6;
  element.scrollIntoView({ block: tall ? "start" : "center", behavior: behavior ?? (calm ? "auto" : "smooth") });
}
