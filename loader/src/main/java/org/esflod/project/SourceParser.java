package org.esflod.project;

import java.net.URI;
import java.net.URISyntaxException;
import org.esflod.problem.Problem;
import org.esflod.problem.ProblemCode;
import org.esflod.problem.SourcePosition;
import org.esflod.source.RawField;
import org.esflod.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Where one record was found: the page's own address, else the one that the record states. */
final class SourceParser {
    private SourceParser() {}

    /** The source of a record. */
    static SourceRef source(StatedFields fields) {
        SourceRecord record = fields.record();
        SourcePosition at = record.at();
        return new SourceRef(
                Keys.sourceRecord(at.file(), at.line(), record.contentHash()),
                record.form().id(),
                at.file(),
                at.line(),
                record.address() == null ? stated(fields) : record.address(),
                fields.read("sources.modified", Dates::read),
                record.contentHash());
    }

    private static @Nullable String stated(StatedFields fields) {
        RawField field = fields.field("sources.address");
        if (field == null) {
            return null;
        }
        if (isWebAddress(field.value())) {
            return field.value();
        }
        fields.problems().add(new Problem(ProblemCode.ADDRESS_UNREADABLE, fields.at(field.line()), field.name(), ""));
        return null;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
