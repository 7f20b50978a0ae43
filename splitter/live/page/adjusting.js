// Moving cuts while looking at them: between two sentences a new post can be started, at a post's end the next sentence
// can be taken in, or the author's own break undone.

function furnishAdjusting(thread, places) {
  for (const [index, post] of thread.posts.entries()) {
    const { gaps, start } = places[index];
    post.bare = bare(post);
    post.button.removeAttribute("aria-describedby"); // the buttons between the sentences would be read out with the text
    for (const [at, offset] of gaps.toReversed()) addGap(thread, post, at, offset, head(post, offset - start));
    const row = endRow(thread, places, index);
    if (row) post.item.append(row);
  }
  thread.onMark = (post, now) => setStops(post, now);
  thread.onMark(thread.posts[thread.now], true);
}

// The Tab key stops between the sentences of the post whose turn it is, not in all of them.
function setStops(post, now) {
  for (const gap of post.item.querySelectorAll(".gap")) gap.tabIndex = now ? 0 : -1;
}

function addGap(thread, post, at, offset, words) {
  const gap = button("gap", () => change(thread, "start", offset, post, words), "");
  gap.tabIndex = -1;
  named(gap, `Start a new post before “${words}…”`);
  gap.title = "Start a new post here";
  insertAt(post.place, at, gap);
}

// Put an element into a text, before the code point at a place.
function insertAt(parent, at, element) {
  const walker = document.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const letters = [...node.data];
    if (at <= letters.length) {
      node.splitText(letters.slice(0, at).join("").length).before(element);
      return;
    }
    at -= letters.length;
  }
}

function endRow(thread, places, index) {
  const post = thread.posts[index];
  const next = places[index + 1];
  if (!next) return null;
  const { take } = places[index];
  const row = make("div", { class: "adjust", role: "group", "aria-label": `The end of post ${index + 1}` });
  const takeIn = () => change(thread, "take", places[index].start, post, head(post));
  if (take?.fits) row.append(button("quiet", takeIn, "Take the next sentence in"));
  else if (take) row.append(make("small", {}, `The next sentence does not fit: ${take.length} of ${limitOf(thread)}`));
  if (next.forced) row.append(button("quiet", () => change(thread, "join", next.start, post, head(post)), "Undo my break"));
  return row;
}

function limitOf(thread) {
  return settings.limits[thread.key] ?? platforms[thread.key][1];
}

// The first words of a post's piece of the statement, from a place in it on.
function head(post, from = 0) {
  return [...post.bare].slice(from, from + 40).join("").split("\n")[0];
}

// A post's text without label, marks and templates.
function bare(post) {
  const own = [...post.place.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  return own.map((node) => node.data).join("");
}

// Whether a break is for all platforms: on a platform's tab it is for that one alone, unless the box is ticked.
function everywhere() {
  return threads.length < 2 || document.getElementById("everywhere").checked;
}

// Change the text on the server's word, ask for its threads, and go on where the change was made.
async function change(thread, what, offset, post, words) {
  readSettings();
  const asked = { settings, change: what, offset, platform: thread.key, everywhere: everywhere() };
  let answer;
  try {
    answer = await send("/adjust", asked);
  } catch (error) {
    answer = { refused: error.message };
  }
  if (answer.text === undefined) {
    refuse(post, answer.refused ?? answer.error);
    return;
  }
  putText(answer.text);
  await renewThreads();
  const after = threads.find((one) => one.key === thread.key) ?? shown;
  const index = nearest(after, post.index, words);
  goTo(after, index);
  const said = { start: "A new post starts", take: "The next sentence is in", join: "Your break is undone" }[what];
  say(`${said}: post ${index + 1} of ${after.posts.length}, ${words}…`);
}

// The post that begins with these words, the nearest one to where it was.
function nearest(thread, index, words) {
  const found = thread.posts.filter((one) => one.bare.startsWith(words)).map((one) => one.index);
  found.sort((one, other) => Math.abs(one - index) - Math.abs(other - index));
  return found[0] ?? Math.min(index, thread.posts.length - 1);
}

function refuse(post, words) {
  post.item.querySelector(".refused")?.remove();
  post.item.querySelector(".foot").before(make("p", { class: "refused" }, words));
  say(words);
}
