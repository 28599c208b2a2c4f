package org.esflod.dataset;

import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Statements;
import org.eclipse.rdf4j.model.util.Values;

/**
 * What XML can say.
 *
 * <p>XML 1.0 has no way to write most control characters, not even escaped; one of them would make a whole RDF/XML dump
 * unreadable. They become U+FFFD there; the other dumps keep them.
 */
final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** The statement, with a text that XML can say. */
    static Statement sayable(Statement statement) {
        if (statement.getObject() instanceof Literal literal) {
            String text = literal.getLabel();
            if (!text.codePoints().allMatch(XmlText::isCharacter)) {
                return Statements.statement(
                        statement.getSubject(),
                        statement.getPredicate(),
                        withText(literal, replaced(text)),
                        statement.getContext());
            }
        }
        return statement;
    }

    private static Literal withText(Literal literal, String text) {
        return literal.getLanguage()
                .map(language -> Values.literal(text, language))
                .orElseGet(() -> Values.literal(text, literal.getDatatype()));
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(point -> isCharacter(point) ? point : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Char of <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2</a>. */
    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
