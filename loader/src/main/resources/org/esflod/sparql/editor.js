// Puts the editor YASGUI in the place of the plain form, asks nobody but this server, and mends what its markup lacks for
// screen readers and keyboards.
(function () {
  "use strict";
  var place = document.getElementById("editor");
  var plain = document.getElementById("plain");
  if (!place || !plain || typeof Yasgui === "undefined") {
    return;
  }
  var root = new URL(place.dataset.root, document.location.href).href;
  var terms = fetch(root + "sparql/completion.json?lang=" + document.documentElement.lang).then(function (answer) {
    return answer.ok ? answer.json() : {};
  }).catch(function () { return {}; });

  // Words are offered by what their IRI or label holds, the most used first.
  function completer(name, kind, fits) {
    return {
      name: name,
      bulk: true,
      autoShow: false,
      persistenceId: null,
      isValidCompletionPosition: fits,
      get: function () {
        return terms.then(function (known) {
          return (known[kind] || []).map(function (term) { return term.iri; });
        });
      },
      preProcessToken: function (yasqe, token) {
        return Yasgui.Yasqe.Autocompleters.property.preProcessToken(yasqe, token);
      },
      postProcessSuggestion: function (yasqe, token, suggested) {
        return Yasgui.Yasqe.Autocompleters.property.postProcessSuggestion(yasqe, token, suggested);
      }
    };
  }
  var Yasqe = Yasgui.Yasqe;
  ["property", "class"].forEach(function (kind) {
    var given = Yasqe.Autocompleters[kind];
    if (given) {
      var own = completer(kind, kind, given.isValidCompletionPosition);
      Object.keys(own).forEach(function (key) {
        if (key.indexOf("Process") < 0) {
          given[key] = own[key];
        }
      });
    }
  });
  Yasqe.defaults.prefixCcApi = root + "sparql/prefixes.json";
  Yasqe.defaults.value = plain.querySelector("textarea").value;
  Yasqe.defaults.createShortLink = undefined;

  place.hidden = false;
  document.getElementById("plain-form").open = false;
  var yasgui = new Yasgui(place, {
    autofocus: false,
    populateFromUrl: true,
    copyEndpointOnNewTab: false,
    persistenceId: null,
    endpointCatalogueOptions: { getData: function () { return []; }, keys: [], renderItem: function () {} },
    requestConfig: { endpoint: root + "sparql", method: "GET", headers: {}, args: [] }
  });

  // Each sample query has a tab of its own, behind the first one. Its link in the list below leads to that tab and asks; with
  // another key, or without scripts, it leads to the answer.
  var tabs = {};
  function sample(link, active) {
    var tab = yasgui.addTab(active, { name: link.dataset.name, yasqe: { value: link.dataset.sparql } });
    tabs[link.dataset.name] = tab.getId();
    return tab;
  }
  document.querySelectorAll("a.sample").forEach(function (link) {
    sample(link, false);
    link.addEventListener("click", function (event) {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      event.preventDefault();
      // Somebody may have closed the tab.
      var tab = yasgui.getTab(tabs[link.dataset.name]) || sample(link, true);
      yasgui.selectTabId(tab.getId());
      var shown = place.querySelector(".tabsList .tab.active");
      if (shown) {
        shown.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
      place.scrollIntoView({ block: "start" });
      tab.query().catch(function () {});
    });
  });

  var say = place.dataset;
  function label(selector, text, also) {
    place.querySelectorAll(selector).forEach(function (element) {
      if (!element.getAttribute("aria-label")) {
        element.setAttribute("aria-label", text);
      }
      if (also) {
        also(element);
      }
    });
  }
  function reachable(element) {
    if (!element.hasAttribute("tabindex")) {
      element.setAttribute("tabindex", "0");
    }
  }
  function mend() {
    label(".CodeMirror textarea", say.queryLabel);
    label(".autocompleteWrapper input", say.endpointLabel);
    label(".tableFilter, .yasr input[type=text], .yasr input[type=search]", say.searchLabel);
    label(".yasr select", say.pageSizeLabel);
    label(".CodeMirror-scroll, .yasr_results, .dataTables_wrapper, .yasr .tableWrapper", say.resultsLabel, function (element) {
      reachable(element);
      if (!element.getAttribute("role")) {
        element.setAttribute("role", "group");
      }
    });
    label(".tabsList", say.tabsLabel, function (list) {
      // It is no list of tabs to a reader while it holds a button that adds one.
      list.setAttribute("role", "group");
      list.querySelectorAll("[role=tab]").forEach(function (tab) {
        tab.setAttribute("role", "button");
        tab.removeAttribute("aria-selected");
        // The panel is made when its tab is first chosen.
        tab.removeAttribute("aria-controls");
      });
    });
    place.querySelectorAll("[role=tabpanel]").forEach(function (panel) { panel.setAttribute("role", "group"); });
  }
  var waiting = false;
  new MutationObserver(function () {
    if (!waiting) {
      waiting = true;
      window.requestAnimationFrame(function () { waiting = false; mend(); });
    }
  }).observe(place, { childList: true, subtree: true });
  mend();
}());
