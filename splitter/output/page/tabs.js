// A tab for each platform, and the one that is shown.

function addTabs() {
  document.querySelector(".tabs")?.remove();
  if (threads.length > 1) threads[0].section.parentElement.prepend(tabList());
  show(threads.find((thread) => thread.key === memory.read("tab")) || threads[0]);
}

function tabList() {
  const list = make("div", { class: "tabs", role: "tablist", "aria-label": "Platform" });
  for (const [index, thread] of threads.entries()) {
    const { section, name, posts } = thread;
    const id = section.id + "-tab";
    const attributes = { type: "button", role: "tab", id, "aria-controls": section.id };
    thread.tab = make("button", attributes, name, make("span", { "aria-hidden": "true" }, String(posts.length)));
    named(thread.tab, `${name}, ${posts.length} ${posts.length === 1 ? "post" : "posts"}`);
    thread.tab.addEventListener("click", () => choose(thread));
    thread.tab.addEventListener("keydown", (event) => onTabKey(event, index));
    section.setAttribute("role", "tabpanel");
    section.setAttribute("aria-labelledby", id);
    list.append(thread.tab);
  }
  document.body.classList.add("tabbed");
  return list;
}

function show(thread) {
  shown = thread;
  if (!thread.furnished) furnish(thread);
  for (const other of threads) {
    other.section.hidden = other !== thread;
    if (!other.tab) continue;
    other.tab.setAttribute("aria-selected", String(other === thread));
    other.tab.tabIndex = other === thread ? 0 : -1;
  }
}

function choose(thread) {
  show(thread);
  memory.write("tab", thread.key);
  document.dispatchEvent(new CustomEvent("platform"));
}

function onTabKey(event, index) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  choose(threads[(index + by + threads.length) % threads.length]);
  shown.tab.focus();
}
