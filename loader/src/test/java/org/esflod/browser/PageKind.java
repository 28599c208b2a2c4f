package org.esflod.browser;

/**
 * One kind of page, by an example.
 *
 * @param name for test names and pictures
 * @param address below the service, without a language
 * @param status of its answer
 */
record PageKind(String name, String address, int status) {
    PageKind(String name, String address) {
        this(name, address, 200);
    }

    /** Its address in a language. */
    String in(String language) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + language;
    }

    @Override
    public String toString() {
        return name;
    }
}
