package org.esflod.rdf.rml;

import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * Whether a string is well-formed for its datatype, and what its canonical form is.
 *
 * <p>Datatypes other than those of XML Schema are not checked. Source: "ill-typed" in <a
 * href="https://kg-construct.github.io/rml-core/spec/docs/#datatype-override-mapping-of-source-values">RML-Core,
 * Datatype-override mapping</a>.
 */
final class LexicalForm {
    private static final Set<IRI> ANY_TEXT = Set.of(XSD.STRING, XSD.NORMALIZEDSTRING, XSD.TOKEN);

    private LexicalForm() {}

    static boolean isWellFormed(String text, IRI datatype) {
        if (XSD.STRING.equals(datatype)) {
            return true;
        }
        if (XSD.INTEGER.equals(datatype) && isShortInteger(text)) {
            // The commonest case without the detour.
            return true;
        }
        if (!datatype.getNamespace().equals(XSD.NAMESPACE)) {
            return true;
        }
        return XMLDatatypeUtil.isValidValue(text, datatype) && (ANY_TEXT.contains(datatype) || isTrimmed(text));
    }

    /** The canonical form of a well-formed decimal or integer; any other text as it is. */
    static String canonical(String text, IRI datatype) {
        if (XSD.DECIMAL.equals(datatype)) {
            return XMLDatatypeUtil.normalizeDecimal(text);
        }
        return XSD.INTEGER.equals(datatype) ? XMLDatatypeUtil.normalizeInteger(text) : text;
    }

    private static boolean isShortInteger(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The check of the library trims first; what is published is not trimmed. */
    private static boolean isTrimmed(String text) {
        return text.isEmpty() || (text.charAt(0) > ' ' && text.charAt(text.length() - 1) > ' ');
    }
}
