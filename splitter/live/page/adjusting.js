// Moving cuts while looking at them: between two sentences a new post can be started, at a post's end the next sentence
// can be taken in, or the author's own break undone.

function furnishAdjusting(thread, places) {
  for (const [index, post] of thread.posts.entries()) {
    post.button.removeAttribute("aria-describedby"); // the buttons between the sentences would be read out with the text
    for (const [at, offset] of places[index].gaps.toReversed()) addGap(thread, post, at, offset);
    const row = endRow(thread, places, index);
    if (row) post.item.querySelector(".card").append(row);
  }
}

function addGap(thread, post, at, offset) {
  const words = [...post.text].slice(at, at + 40).join("").split("\n")[0];
  const gap = button("gap", () => change(thread, "start", offset, post, words), "");
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
  const more = button("quiet", () => change(thread, "take", places[index].start, post, start(post)), "Take the next sentence in");
  if (take && !take.fits) {
    more.disabled = true;
    row.append(more, make("small", {}, `does not fit: ${take.length} of ${limitOf(thread)}`));
  } else if (take) {
    row.append(more);
  }
  if (next.forced) row.append(button("quiet", () => change(thread, "join", next.start, post, start(post)), "Undo my break"));
  return row;
}

function limitOf(thread) {
  return settings.limits[thread.key] ?? platforms[thread.key][1];
}

function start(post) {
  return bare(post).slice(0, 40).split("\n")[0];
}

function bare(post) {
  const first = post.place.firstElementChild;
  const lead = first?.matches(".label, .template, .mark") && !first.previousSibling?.data ? first.textContent.length : 0;
  return post.text.slice(lead);
}

// Change the text on the server's word, ask for its threads, and go on where the change was made.
async function change(thread, what, offset, post, words) {
  readSettings();
  const asked = { settings, change: what, offset, platform: thread.key };
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
  const found = thread.posts.filter((one) => bare(one).startsWith(words)).map((one) => one.index);
  found.sort((one, other) => Math.abs(one - index) - Math.abs(other - index));
  return found[0] ?? Math.min(index, thread.posts.length - 1);
}

function refuse(post, words) {
  post.item.querySelector(".refused")?.remove();
  post.item.querySelector(".foot").before(make("p", { class: "refused" }, words));
  say(words);
}
