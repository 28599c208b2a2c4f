package org.esflod.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.esflod.contact.EmailAddress;
import org.esflod.problem.PersonalData;
import org.esflod.project.Contact;
import org.esflod.project.Keys;
import org.esflod.project.RecordJson;

/** What is taken out of a version: projects whole, and persons wherever a text still names them. */
final class Forgotten {
    private static final int SHORTEST_WORD = 3;

    private final Set<String> projects;
    private final UnaryOperator<String> mask;
    private final Set<String> emails = new HashSet<>();

    /** A text without any of these words names none of the persons. */
    private final Set<String> signs = new HashSet<>();

    /**
     * What to forget.
     *
     * @param projects keys of projects
     * @param contacts what is known of the persons
     * @param mask takes them out of a text
     */
    Forgotten(Set<String> projects, Collection<Contact> contacts, UnaryOperator<String> mask) {
        this.projects = projects;
        this.mask = mask;
        for (Contact contact : contacts) {
            EmailAddress.in(contact.email()).forEach(address -> {
                emails.add(address);
                signs.add(plain(EmailAddress.localPart(address)));
            });
            if (contact.name() != null) {
                for (String word : plain(contact.name()).split("[^\\p{L}]+", -1)) {
                    if (word.length() >= SHORTEST_WORD) {
                        signs.add(word);
                    }
                }
            }
            if (contact.telephone() != null) {
                String digits = contact.telephone().replaceAll("[^0-9]", "");
                if (digits.length() >= SHORTEST_WORD) {
                    signs.add(digits.substring(digits.length() - 2));
                }
            }
        }
    }

    /** Whether a project goes. */
    boolean isProject(String key) {
        return projects.contains(key);
    }

    /** Whether a cell of a table is a project that goes: its key or its IRI. */
    boolean namesProject(String cell) {
        return projects.contains(cell)
                || (cell.contains("/project/")
                        && projects.contains(cell.substring(cell.lastIndexOf("/project/") + "/project/".length())
                                .replaceFirst("/.*", "")));
    }

    /** A text without the persons; the same text where it names none. */
    String text(String text) {
        if (signs.isEmpty() || !maySay(text)) {
            return text;
        }
        String masked = mask.apply(text);
        return PersonalData.tookOut(text, masked) ? masked : text;
    }

    /** Takes the persons out of a document; whether there was any in it. */
    boolean clean(ObjectNode document) {
        if (signs.isEmpty() || !maySay(document.toString())) {
            return false;
        }
        boolean changed = cleanAll(document);
        JsonNode project = document.path("project");
        if (project.path("contactPoint") instanceof ObjectNode point
                && EmailAddress.in(point.path("email").asText()).stream().anyMatch(emails::contains)) {
            point.remove("email");
            changed = true;
        }
        if (changed && project instanceof ObjectNode of) {
            hashAnew(of);
        }
        return changed;
    }

    private boolean cleanAll(JsonNode node) {
        boolean changed = false;
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (member.getValue().isTextual()) {
                    String before = member.getValue().textValue();
                    String after = member.getKey().equals("email") ? before : text(before);
                    if (!after.equals(before)) {
                        member.setValue(TextNode.valueOf(after));
                        changed = true;
                    }
                } else {
                    changed |= cleanAll(member.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode element = array.get(i);
                if (element.isTextual()) {
                    String after = text(element.textValue());
                    if (!after.equals(element.textValue())) {
                        array.set(i, TextNode.valueOf(after));
                        changed = true;
                    }
                } else {
                    changed |= cleanAll(element);
                }
            }
        }
        return changed;
    }

    /** A hash of what stood there would let it be found by trying. */
    private static void hashAnew(ObjectNode project) {
        JsonNode sources = project.remove("sources");
        ObjectNode document = RecordJson.MAPPER.createObjectNode();
        document.set("project", project);
        String hash = HexFormat.of().formatHex(Keys.sha256(document.toString().getBytes(StandardCharsets.UTF_8)));
        for (JsonNode source : sources) {
            ((ObjectNode) source)
                    .put("contentHash", hash)
                    .put(
                            "key",
                            Keys.sourceRecord(
                                    source.path("file").asText(),
                                    source.path("line").asInt(),
                                    hash));
        }
        project.set("sources", sources);
    }

    private boolean maySay(String text) {
        String plain = plain(text);
        return signs.stream().anyMatch(plain::contains);
    }

    private static String plain(String text) {
        return PersonalData.plain(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("[\\p{Cf}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
