/** In the place of a library that RMLMapper's classes name and that nothing here needs. */
package org.rdfhdt.hdt.options;
