"use strict";

// The posts stand in the page as text.  Their text is taken from there once, before anything (a translator, an
// extension) can change it; from then on what is copied is that text and nothing else.

(() => {
  const INSTANCE = "{instance}";
  const LONGEST_ADDRESS = 8000; // most servers refuse a request line of more than 8 KB
  const memory = remembering();
  const threads = [...document.querySelectorAll(".thread")].map(readThread);
  let shown = threads[0];
  let fading;

  for (const thread of threads) furnish(thread);
  if (threads.length > 1) addTabs();
  show(threads.find((thread) => thread.section.id === memory.read("tab-" + threads[0].key)) || threads[0]);
  if (shown.now > 0) bringIntoView(shown.posts[shown.now].item, "auto");
  document.addEventListener("keydown", onKey);
  document.getElementById("by-hand").remove();

  // Reading ------------------------------------------------------------------------------------------------------

  function readThread(section) {
    const posts = [...section.querySelectorAll(".post")].map((item, index) => {
      const text = item.querySelector(".text");
      const exact = text.dataset.exact ? JSON.parse(text.dataset.exact) : text.textContent;
      return { index, item, place: text, text: exact, copied: false };
    });
    const { key, name, compose } = section.dataset;
    const copied = new Set((memory.read(key) || "").split(","));
    for (const post of posts) post.copied = copied.has(String(post.index + 1));
    const first = posts.findIndex((post) => !post.copied);
    return { section, posts, key, name, compose, now: Math.max(first, 0), view: "posts" };
  }

  // What this browser remembers; a browser that keeps nothing for files remembers until the page is closed.
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

  // Building -----------------------------------------------------------------------------------------------------

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }

  function button(className, onclick, ...children) {
    return make("button", { type: "button", class: className, onclick }, ...children);
  }

  function furnish(thread) {
    const { section, posts } = thread;
    thread.list = section.querySelector(".posts");
    thread.proof = section.querySelector(".proof");
    thread.list.before(bar(thread));
    for (const post of posts) furnishPost(thread, post);
    for (const cut of thread.proof.querySelectorAll(".cut")) {
      cut.addEventListener("click", (event) => {
        event.preventDefault();
        look(thread, "posts");
        goTo(thread, Number(cut.dataset.post) - 1);
      });
    }
    thread.done = make("p", { class: "done" });
    thread.end = make("div", { class: "end" }, thread.done);
    thread.dock = dock(thread);
    section.append(thread.end, thread.dock);
    const summary = section.querySelector(".summary");
    summary.after(keys());
    if (asks(thread)) summary.after(server(thread));
    look(thread, "posts");
    renew(thread);
  }

  function furnishPost(thread, post) {
    post.place.id = post.item.id + "-text";
    post.button = button("copy", () => copy(thread, post), "Copy");
    post.button.setAttribute("aria-describedby", post.place.id);
    const does = make("span", { class: "does" });
    if (thread.compose && address(thread, post).length <= LONGEST_ADDRESS) does.append(openLink(thread, post));
    does.append(post.button);
    post.item.querySelector(".foot").append(does);
    post.item.addEventListener("focusin", () => mark(thread, post.index));
    post.item.addEventListener("pointerdown", () => mark(thread, post.index));
  }

  function bar(thread) {
    thread.count = make("span", { class: "count" });
    thread.progress = make("progress", { max: thread.posts.length, "aria-label": "Posts copied" });
    thread.again = button("again quiet", () => startOver(thread), make("i", { "aria-hidden": "true" }, "↺"));
    thread.again.append(make("span", {}, "Start over"));
    thread.again.setAttribute("aria-label", "Start over");
    thread.views = {
      posts: button("", () => look(thread, "posts"), "Posts"),
      proof: button("", () => look(thread, "proof"), "Proofread"),
    };
    const views = make("div", { class: "views", role: "group", "aria-label": "View" });
    views.append(thread.views.posts, thread.views.proof);
    const all = button("all", () => copyAll(thread), "Copy all");
    return make("div", { class: "bar" }, thread.count, thread.again, views, all, thread.progress);
  }

  function dock(thread) {
    thread.dockCopy = button("strong copy-now", () => copy(thread, thread.posts[thread.now]), "");
    const step = (label, sign, by) => {
      const element = button("", () => goTo(thread, thread.now + by), make("span", { "aria-hidden": "true" }, sign));
      element.setAttribute("aria-label", label);
      return element;
    };
    const steps = [step("Previous post", "↑", -1), step("Next post", "↓", 1)];
    return make("div", { class: "dock", role: "group", "aria-label": "Copy" }, steps[0], thread.dockCopy, steps[1]);
  }

  function keys() {
    const key = (name) => make("kbd", {}, name);
    return make("p", { class: "keys" }, key("Enter"), " copies and goes on, ", key("↑"), " ", key("↓"), " move.");
  }

  function addTabs() {
    const list = make("div", { class: "tabs", role: "tablist", "aria-label": "Platform" });
    for (const [index, thread] of threads.entries()) {
      const { section, name } = thread;
      const id = section.id + "-tab";
      thread.tab = make("button", { type: "button", role: "tab", id, "aria-controls": section.id }, name);
      thread.tab.addEventListener("click", () => show(thread));
      thread.tab.addEventListener("keydown", (event) => onTabKey(event, index));
      section.setAttribute("role", "tabpanel");
      section.setAttribute("aria-labelledby", id);
      section.querySelector("h2").classList.add("hidden");
      list.append(thread.tab);
    }
    document.querySelector("main").prepend(list);
  }

  // Showing ------------------------------------------------------------------------------------------------------

  function show(thread) {
    shown = thread;
    for (const other of threads) {
      other.section.hidden = other !== thread;
      if (!other.tab) continue;
      other.tab.setAttribute("aria-selected", String(other === thread));
      other.tab.tabIndex = other === thread ? 0 : -1;
    }
    if (thread.tab) memory.write("tab-" + threads[0].key, thread.section.id);
  }

  function look(thread, view) {
    thread.view = view;
    for (const element of [thread.list, thread.end, thread.dock]) element.hidden = view === "proof";
    thread.proof.hidden = view === "posts";
    for (const [name, element] of Object.entries(thread.views)) {
      element.setAttribute("aria-pressed", String(name === view));
    }
  }

  // Show how far the thread is: ticks, counts, the post whose turn it is.
  function renew(thread) {
    const { posts } = thread;
    const done = posts.filter((post) => post.copied).length;
    for (const post of posts) {
      const number = post.index + 1;
      post.item.classList.toggle("copied", post.copied);
      post.button.textContent = post.copied ? "Copy again" : "Copy";
      post.button.setAttribute("aria-label", `${post.button.textContent}: post ${number} of ${posts.length}`);
    }
    thread.count.replaceChildren(make("b", {}, String(done)), ` of ${posts.length}`, make("span", {}, " copied"));
    thread.progress.value = done;
    thread.again.hidden = done === 0;
    thread.done.textContent = done === posts.length ? "Every post is copied." : "";
    mark(thread, thread.now);
  }

  function mark(thread, index) {
    thread.posts[thread.now].item.classList.remove("now");
    thread.posts[thread.now].item.removeAttribute("aria-current");
    thread.now = index;
    const post = thread.posts[index];
    post.item.classList.add("now");
    post.item.setAttribute("aria-current", "step");
    thread.dockCopy.textContent = `${post.copied ? "Copy again" : "Copy"}: ${index + 1} of ${thread.posts.length}`;
  }

  function goTo(thread, index) {
    const post = thread.posts[Math.min(Math.max(index, 0), thread.posts.length - 1)];
    mark(thread, post.index);
    post.button.focus({ preventScroll: true });
    bringIntoView(post.item, matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
  }

  function bringIntoView(element, behavior) {
    element.scrollIntoView({ block: "center", behavior });
  }

  function say(words) {
    const status = document.getElementById("status");
    status.textContent = "";
    status.classList.remove("faded");
    setTimeout(() => (status.textContent = words), 30); // the same words twice are said twice
    clearTimeout(fading);
    fading = setTimeout(() => status.classList.add("faded"), 4000);
  }

  // Copying ------------------------------------------------------------------------------------------------------

  async function copy(thread, post) {
    if (await toClipboard(post.text)) done(thread, post, "copied");
    else selectByHand(thread, post);
  }

  function done(thread, post, how) {
    post.copied = true;
    const copied = thread.posts.filter((other) => other.copied);
    memory.write(thread.key, copied.map((other) => other.index + 1).join(","));
    renew(thread);
    const divider = post.item.nextElementSibling;
    const hint = divider?.classList.contains("divider") ? ` ${divider.textContent}` : "";
    const end = copied.length === thread.posts.length ? " Every post is copied." : "";
    say(`Post ${post.index + 1} of ${thread.posts.length} ${how}.${hint}${end}`);
    goTo(thread, post.index + 1);
  }

  async function copyAll(thread) {
    const whole = thread.posts.map((post) => post.text).join("\n\n---\n\n");
    say((await toClipboard(whole)) ? `All ${thread.posts.length} posts copied at once.` : "This browser did not copy.");
  }

  function startOver(thread) {
    for (const post of thread.posts) post.copied = false;
    memory.write(thread.key, "");
    renew(thread);
    say("Start over: no post is copied.");
    goTo(thread, 0);
  }

  async function toClipboard(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return byCopyEvent(text); // no such interface for a file in this browser, or not allowed
    }
  }

  // The older way.  The event carries the text itself, so that no text field turns CR LF into LF on its way.
  function byCopyEvent(text) {
    let put = false;
    const onCopy = (event) => {
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
      event.stopImmediatePropagation();
      put = true;
    };
    document.addEventListener("copy", onCopy, true);
    try {
      getSelection().selectAllChildren(document.querySelector("h1")); // Safari copies only where there is a selection
      return document.execCommand("copy") && put;
    } catch {
      return false;
    } finally {
      getSelection().removeAllRanges();
      document.removeEventListener("copy", onCopy, true);
    }
  }

  function selectByHand(thread, post) {
    mark(thread, post.index);
    getSelection().selectAllChildren(post.place);
    say("This browser did not copy. The post is selected: copy it with your keys or your finger.");
  }

  // Compose links ------------------------------------------------------------------------------------------------

  function asks(thread) {
    return thread.compose.includes(INSTANCE);
  }

  function address(thread, post) {
    const host = memory.read("instance") || "";
    return thread.compose.replace(INSTANCE, () => host).replace("{text}", () => encodeURIComponent(post.text));
  }

  function openLink(thread, post) {
    const words = `Open in ${thread.name}`;
    const label = `${words}: post ${post.index + 1}, in a new tab`;
    const attributes = { class: "open", target: "_blank", rel: "noopener noreferrer", "aria-label": label };
    post.link = make("a", attributes, words, make("span", { "aria-hidden": "true" }, "↗"));
    if (!asks(thread)) post.link.href = address(thread, post);
    post.link.addEventListener("click", (event) => {
      if (asks(thread) && !memory.read("instance")) {
        event.preventDefault();
        askForServer(thread, () => post.link.click());
      } else {
        done(thread, post, `opened in ${thread.name}`);
      }
    });
    return post.link;
  }

  function server(thread) {
    thread.server = make("span", {});
    const change = button("quiet", () => askForServer(thread, () => {}), "Change");
    change.setAttribute("aria-label", "Change the server");
    thread.serverLine = make("p", { class: "server" }, thread.server, change);
    showServer(thread);
    return thread.serverLine;
  }

  function showServer(thread) {
    const host = memory.read("instance");
    thread.serverLine.hidden = !host;
    thread.server.textContent = `Opens on ${host}.`;
    for (const post of thread.posts) if (post.link) post.link.href = host ? address(thread, post) : "#instance";
  }

  // Ask for the Mastodon server, then go on.
  function askForServer(thread, next) {
    const dialog = document.getElementById("instance");
    const input = document.getElementById("instance-host");
    const error = document.getElementById("instance-error");
    input.value = memory.read("instance") || "";
    error.textContent = "";
    dialog.querySelector("[value=cancel]").onclick = () => dialog.close();
    dialog.querySelector("form").onsubmit = (event) => {
      const host = hostIn(input.value);
      if (host) {
        memory.write("instance", host);
        for (const other of threads) if (other.server) showServer(other);
        dialog.close();
        next();
      } else {
        error.textContent = "That is no server's name; write it like mastodon.social.";
        input.focus();
      }
      event.preventDefault();
    };
    dialog.showModal();
  }

  // The server's name, also out of an address (https://mastodon.social/@me) or an account (@me@mastodon.social).
  function hostIn(words) {
    const host = words.trim().toLowerCase().replace(/^https?:\/\//, "").split("/")[0].split("@").pop();
    return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?$/u.test(host) ? host : null;
  }

  // Keys ---------------------------------------------------------------------------------------------------------

  function onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || shown.view !== "posts") return;
    const place = document.activeElement;
    const nowhere = place === document.body;
    if (event.key === "Enter" && event.repeat) event.preventDefault(); // a key held down copies one post, not ten
    else if (event.key === "Enter" && nowhere) copy(shown, shown.posts[shown.now]);
    else if (nowhere || shown.list.contains(place)) onArrow(event);
  }

  function onArrow(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    goTo(shown, shown.now + by);
  }

  function onTabKey(event, index) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    show(threads[(index + by + threads.length) % threads.length]);
    shown.tab.focus();
  }
})();
