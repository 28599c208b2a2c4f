package be.ugent.idlab.knows.functions.agent;

/** In the place of function-agent-java, which is not on Maven Central: no mapping here calls functions. */
public interface Agent {}
