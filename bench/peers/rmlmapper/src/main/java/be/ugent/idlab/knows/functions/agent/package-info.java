/** In the place of a library that RMLMapper names in its signatures and that no mapping here needs. */
package be.ugent.idlab.knows.functions.agent;
