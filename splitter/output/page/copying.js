// Copying, and the ticks that say what was copied.

async function copy(thread, post) {
  if (await toClipboard(post.text)) done(thread, post);
  else selectByHand(thread, post);
}

function done(thread, post) {
  const { posts } = thread;
  post.copied = true;
  keepTicks(thread);
  renew(thread);
  const divider = post.item.nextElementSibling;
  const hint = divider?.classList.contains("divider") ? ` ${divider.textContent}` : "";
  const end = posts.length > 1 && posts.every((other) => other.copied) ? " Every post is copied." : "";
  say(posts.length > 1 ? `Post ${post.index + 1} of ${posts.length} copied.${hint}${end}` : "Copied.");
  goTo(thread, post.index + 1);
}

// Ticks taken or given by hand.
function toggle(thread, post) {
  post.copied = !post.copied;
  keepTicks(thread);
  renew(thread);
  say(`Post ${post.index + 1} is ${post.copied ? "ticked" : "no longer ticked"}.`);
}

async function startOver(thread) {
  if (!(await ask("over"))) return;
  for (const post of thread.posts) post.copied = false;
  keepTicks(thread);
  renew(thread);
  say("Start over: no post is copied.");
  goTo(thread, 0);
}

async function copyAll(thread) {
  const whole = thread.posts.map((post) => post.text).join("\n\n---\n\n");
  say((await toClipboard(whole)) ? `All ${thread.posts.length} posts copied at once.` : "This browser did not copy.");
}

// What a browser refuses is copied by hand: the post is selected, and the way goes on from there.
function selectByHand(thread, post) {
  mark(thread, post.index);
  getSelection().selectAllChildren(post.place);
  if (!post.byHand?.isConnected) {
    const goOn = button("", () => done(thread, post), "I have copied it");
    post.byHand = make("p", { class: "by-hand" }, "This browser did not copy. Copy what is selected by hand. ", goOn);
    post.item.querySelector(".foot").before(post.byHand);
  }
  say("This browser did not copy. The post is selected: copy it with your keys or your finger.");
}

// The user's own copying of a selected post is as good as the button's, to the last byte.
function onCopiedByHand(event) {
  const post = shown.posts.find((one) => one.byHand?.isConnected && getSelection().containsNode(one.place, true));
  if (!post || getSelection().toString().trim() !== visible(post)) return;
  event.clipboardData.setData("text/plain", post.text);
  event.preventDefault();
  setTimeout(() => done(shown, post));
}

function visible(post) {
  const range = document.createRange();
  range.selectNodeContents(post.place);
  return range.toString().trim();
}

// Two tabs with the same thread agree.
function onOtherTab(event) {
  for (const thread of threads) {
    if (event.key !== "splitter-" + ticksKey(thread)) continue;
    readTicks(thread);
    if (thread.furnished) renew(thread);
  }
}
