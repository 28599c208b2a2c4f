package org.esflod.reconcile;

import java.io.IOException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.esflod.index.Entry;
import org.esflod.web.Exchange;
import org.esflod.web.Language;
import org.esflod.web.Pages;

/** A small page on one thing, for the frame in which OpenRefine shows it. */
final class Preview {
    private final Pages pages = new Pages(Preview.class);

    /** The page. */
    String page(Exchange exchange, Things things, Entry entry) throws IOException {
        Type type = Type.of(entry);
        Language language = things.language();
        List<Map<String, String>> facts = new ArrayList<>();
        for (Property property : Property.of(type)) {
            String values = Facts.of(things, entry, property).stream()
                    .limit(Limits.CANDIDATES)
                    .map(fact -> text(things, fact))
                    .collect(Collectors.joining(", "));
            if (!values.isEmpty()) {
                facts.add(Map.of("name", property.name(language), "value", values));
            }
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", entry.name(language.tag()));
        model.put("type", type.name(language));
        model.put("id", type.id(entry.key()));
        model.put("iri", entry.iri());
        model.put("facts", facts);
        return pages.page("preview", exchange, model);
    }

    private static String text(Things things, Fact fact) {
        NumberFormat number = NumberFormat.getInstance(things.language().locale());
        return fact.fold(
                text -> text.text(),
                whole -> number.format(whole.number()),
                amount -> number.format(amount.value()),
                day -> day.date().toString(),
                thing -> things.name(thing.type(), thing.key()));
    }
}
