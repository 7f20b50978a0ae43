const HEARD = 30_000; // milliseconds between two signs that the page is still open

async function live() {
  document.getElementById("by-hand").remove();
  let started;
  try {
    started = await begin();
  } catch (error) {
    showProblem(error.message);
    return;
  }
  showSettings(started.settings, started.platforms);
  addSaving(started);
  listenToControls();
  furnishers.push((thread) => furnishAdjusting(thread, adjust[thread.key]), furnishNotes);
  listen();
  setInterval(() => gone || send("/alive", {}).catch((error) => showProblem(error.message)), HEARD);
  await renewThreads();
  if (!area.value) area.focus();
}

live();
