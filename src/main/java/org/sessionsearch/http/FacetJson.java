package org.sessionsearch.http;

import java.util.List;
import org.sessionsearch.query.Facet;

/** Writes facet counts. */
final class FacetJson {

    private FacetJson() {}

    static void write(JsonWriter json, List<Facet> facets) {
        json.object(
                "facets",
                () -> facets.forEach(facet -> values(json, facet.dimension().label(), facet)));
    }

    static void values(JsonWriter json, String name, Facet facet) {
        json.objects(name, facet.values(), count -> {
            json.text("value", count.value());
            json.number("count", count.count());
            json.flag("selected", count.selected());
        });
    }
}
