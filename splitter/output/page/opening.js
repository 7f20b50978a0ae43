// The address of a platform's own composer.  It opens a post of its own, so nothing is ticked: whether the post was then
// sent, and as a reply to which, the page cannot know.

const INSTANCE = "{instance}";
const LONGEST_ADDRESS = 8000; // most servers refuse a request line of more than 8 KB

function asks(thread) {
  return thread.compose.includes(INSTANCE);
}

function address(thread, post) {
  const host = memory.read("instance") || "";
  return thread.compose.replace(INSTANCE, () => host).replace("{text}", () => encodeURIComponent(post.text));
}

function openLink(thread, post) {
  const alone = post.index > 0;
  const words = alone ? `Open in ${thread.name}, not as a reply` : `Open in ${thread.name}`;
  const label = `${words}: post ${post.index + 1}, in a new tab`;
  const attributes = { class: "open", target: "_blank", rel: "noopener noreferrer", "aria-label": label };
  post.link = make("a", attributes, make("span", {}, `Open in ${thread.name}`), sign("↗"));
  if (alone) post.link.append(make("small", {}, "not as a reply"));
  if (!asks(thread)) post.link.href = address(thread, post);
  post.link.addEventListener("click", (event) => {
    if (asks(thread) && !memory.read("instance")) {
      event.preventDefault();
      askForServer(() => post.link.click());
    } else {
      const how = alone ? "It opens as a post of its own, not as a reply to the one before." : "It opens in a new tab.";
      say(`Post ${post.index + 1}: ${how} Tick it once it is posted.`);
    }
  });
  return post.link;
}

function server(thread) {
  thread.server = make("span", {});
  const change = named(button("quiet", () => askForServer(() => {}), "Change"), "Change the server");
  thread.serverLine = make("p", { class: "server" }, thread.server, change);
  return thread.serverLine;
}

function showServer(thread) {
  const host = memory.read("instance");
  thread.serverLine.hidden = !host;
  thread.server.textContent = `Opens on ${host}.`;
  for (const post of thread.posts) if (post.link) post.link.href = host ? address(thread, post) : "#instance";
}

// Ask for the Mastodon server, then go on.
function askForServer(next) {
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
