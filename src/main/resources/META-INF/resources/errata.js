// The service recomputes the claims when the page is first asked for. When they are there, the page is loaded once
// more; the browser keeps the place that is being read. A page that was reloaded only says so, lest it never ends.
const pending = document.querySelector("[data-claims=underway]");
const [load] = performance.getEntriesByType("navigation");

async function wait() {
  const answer = await fetch("api/errata/claims", { headers: { accept: "application/json" } });
  if (!answer.ok) {
    pending.textContent = "The statements of the guide could not be recomputed here.";
  } else if (load && load.type === "reload") {
    pending.textContent = "The statements of the guide are recomputed. Load the page again to see them.";
  } else {
    location.reload();
  }
}

if (pending) {
  wait().catch(() => { pending.textContent = "The connection was lost. Load the page again."; });
}
