package org.esflod.document;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.esflod.project.BaseIri;

/** Terms that documents and pages look for, beside those that Jena has constants of. */
public final class Terms {
    public static final String SSSOM = "https://w3id.org/sssom/";
    public static final String NUTS = "http://data.europa.eu/nuts/code/";

    public static final Node UNIT_OF = iri("http://www.w3.org/ns/org#unitOf");
    public static final Node LINK_EVIDENCE = esf("linkEvidence");
    public static final Node OBJECT_ID = sssom("object_id");
    public static final Node SUBJECT_LABEL = sssom("subject_label");
    static final Node IN_DATASET = iri("http://rdfs.org/ns/void#inDataset");
    static final Node TOMBSTONE = iri("https://www.w3.org/ns/activitystreams#Tombstone");

    private Terms() {}

    /** A term of our own vocabulary. */
    public static Node esf(String name) {
        return iri(BaseIri.TERMS + name);
    }

    /** A term of SSSOM, in which links are told. */
    public static Node sssom(String name) {
        return iri(SSSOM + name);
    }

    public static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
