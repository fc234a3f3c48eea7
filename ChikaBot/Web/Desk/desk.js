// Everything works without this file: it only loads parts of a page anew when the server says that they have changed.
(() => {
  const status = document.querySelector("[data-live-status]");
  const parts = [...document.querySelectorAll("[data-live]")];
  if (!status || !parts.length || !window.EventSource || !window.fetch || !window.DOMParser) return;

  const line = document.querySelector(".live");
  const address = line.querySelector("a").getAttribute("href");
  const topics = new Set(parts.map(part => part.dataset.live));
  let busy = false, again = false;

  // A person in the middle of a list must not lose their place.
  const hasFocus = part => part.contains(document.activeElement);

  const clock = () => new Date().toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" });

  async function load() {
    if (busy) { again = true; return; }
    busy = true;
    try {
      const answer = await fetch(address, { headers: { "X-Desk-Live": "1" }, credentials: "same-origin", redirect: "manual" });
      if (!answer.ok) { status.textContent = "Muat ulang halaman untuk melihat yang terbaru."; return; }
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of document.querySelectorAll("[data-live]")) {
        const next = fresh.getElementById(part.id);
        if (!next || next.innerHTML === part.innerHTML) continue;
        if (hasFocus(part)) { status.textContent = "Ada perubahan. Muat ulang untuk melihatnya."; continue; }
        part.innerHTML = next.innerHTML;
        status.textContent = `Diperbarui pukul ${clock()}.`;
      }
    } catch {
      status.textContent = "Sambungan terputus. Muat ulang untuk melihat yang terbaru.";
    } finally {
      busy = false;
      if (again) { again = false; load(); }
    }
  }

  const events = new EventSource(`/desk/events?since=${line.dataset.liveSince}`);
  for (const topic of topics) events.addEventListener(topic, load);
  events.addEventListener("open", () => { document.documentElement.dataset.desk = "live"; });
})();
