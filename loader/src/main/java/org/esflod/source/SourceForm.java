package org.esflod.source;

/** The forms in which records come. */
public enum SourceForm {
    /** A page of the project bank 2007-2013, labels run into values. */
    PAGE_2007_2013("page-2007-2013", "2007-2013");

    private final String id;
    private final String programmePeriod;

    SourceForm(String id, String programmePeriod) {
        this.id = id;
        this.programmePeriod = programmePeriod;
    }

    /** The form's name in data and reports, such as {@code page-2007-2013}. */
    public String id() {
        return id;
    }

    /** The programme period whose records have this form, such as {@code 2007-2013}. */
    public String programmePeriod() {
        return programmePeriod;
    }
}
