package org.rdfhdt.hdt.options;

/** In the place of hdt-java, which is not on Maven Central: nothing here writes HDT. */
public interface HDTOptions {}
