package org.sessionsearch.web;

import java.util.Objects;

/**
 * What all pages share.
 *
 * @param title what the site calls itself, on every page and in the title of every window
 */
record SiteLook(String title, Assets assets) {
    SiteLook {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(assets, "assets");
    }
}
