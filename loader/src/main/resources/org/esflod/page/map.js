"use strict";
/* Makes the picture of the page /map movable, with Leaflet and without tiles; asked for when somebody wants it. */
(function () {
  const figure = document.getElementById("picture");
  const words = figure.dataset;

  function part(name, properties, parent) {
    const element = Object.assign(document.createElement(name), properties);
    parent.appendChild(element);
    return element;
  }

  function loaded(name, properties) {
    return new Promise((resolve, reject) => {
      const element = part(name, properties, document.head);
      element.onload = resolve;
      element.onerror = reject;
    });
  }

  /* Text nodes only: what is in the data is never markup here. */
  function told(place) {
    const box = document.createElement("div");
    const link = part("a", { href: words.root + "doc/municipality/" + place.code, textContent: place.name }, part("p", {}, box));
    link.className = "place";
    const money = new Intl.NumberFormat(document.documentElement.lang === "sv" ? "sv-SE" : "en-GB", {
      style: "currency", currency: place.currency, maximumFractionDigits: 0 });
    part("p", { textContent: words.alone + ": " + place.projectsHereAlone + ", " + money.format(place.grantedHereAlone) }, box);
    part("p", { textContent: words.shared + ": " + place.projectsShared + ", " + money.format(place.grantedShared) }, box);
    return box;
  }

  async function open(button) {
    button.disabled = true;
    try {
      await Promise.all([
        loaded("link", { rel: "stylesheet", href: words.leafletStyle }),
        loaded("script", { src: words.leafletScript })]);
      const answer = await fetch(words.geojson);
      if (!answer.ok) { throw new Error(String(answer.status)); }
      const data = await answer.json();
      const place = part("div", { id: "movable" }, figure);
      figure.prepend(place);
      place.setAttribute("aria-label", words.label);
      const map = window.L.map(place, { zoomSnap: 0.25, attributionControl: true, minZoom: 3.5, maxZoom: 11, zoomControl: false });
      map.addControl(window.L.control.zoom({ position: "bottomleft", zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }));
      map.attributionControl.setPrefix(false).addAttribution(data.attribution);
      const areas = window.L.geoJSON(data, {
        style: (feature) => ({ className: "area shade-" + feature.properties.shade, weight: 0.7, fillOpacity: 1 }),
        onEachFeature: (feature, layer) => {
          layer.bindPopup(() => told(feature.properties), { maxWidth: 230 });
          layer.bindTooltip(() => document.createTextNode(feature.properties.name).textContent
            .replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]), { sticky: true });
        }
      }).addTo(map);
      figure.classList.add("moving");
      map.invalidateSize();
      map.fitBounds(areas.getBounds());
      button.remove();
      place.focus();
    } catch (problem) {
      button.disabled = false;
      button.textContent = words.failed;
    }
  }

  const button = part("button", { type: "button", textContent: words.move }, document.getElementById("tools"));
  button.addEventListener("click", () => open(button));
})();
