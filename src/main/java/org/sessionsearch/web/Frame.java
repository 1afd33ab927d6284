package org.sessionsearch.web;

/**
 * What stands around every page.
 *
 * @param title of the window
 * @param description for search engines; may be empty
 * @param canonical whole address of the page
 * @param indexed whether search engines may list the page
 * @param linkedData JSON-LD, escaped for a script element; empty for none
 */
record Frame(SiteLook site, String title, String description, String canonical, boolean indexed, String linkedData) {

    private static final int DESCRIPTION = 200;

    Frame {
        if (description.length() > DESCRIPTION) {
            int end = description.lastIndexOf(' ', DESCRIPTION);
            description = description.substring(0, end > 0 ? end : DESCRIPTION) + " …";
        }
    }
}
