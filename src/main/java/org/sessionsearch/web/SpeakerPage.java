package org.sessionsearch.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.sessionsearch.engine.SearchEngine;
import org.sessionsearch.http.EndpointFamily;
import org.sessionsearch.http.PublicAddress;
import org.sessionsearch.http.RequestRefused;
import org.sessionsearch.http.Routes;
import org.sessionsearch.query.SpeakerProfile;
import org.sessionsearch.session.Session;
import org.sessionsearch.session.Speaker;

/** {@code /speakers/{name}}: a person and all their sessions, over all years. */
final class SpeakerPage implements EndpointFamily {

    private static final String UNDATED = "Without a date";

    private final SearchEngine engine;
    private final SiteLook site;
    private final Pages pages;

    SpeakerPage(SearchEngine engine, SiteLook site, Pages pages) {
        this.engine = engine;
        this.site = site;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param years newest first, those without a slot last
     */
    record SpeakerView(Frame frame, SpeakerProfile speaker, SequencedMap<String, List<HitView>> years)
            implements Pages.View {

        /** How else the name is written. */
        List<String> otherSpellings() {
            return speaker.spellings().stream()
                    .filter(spelling -> !spelling.equals(speaker.name()))
                    .toList();
        }
    }

    @Override
    public void mount(Routes routes) {
        pages.get(routes, "/speakers/{name}", "speaker.jte", this::view);
    }

    private SpeakerView view(Context request) {
        String name = request.pathParam("name");
        SpeakerProfile profile = engine.speaker(name)
                .orElseThrow(() -> RequestRefused.notFound("Nobody of the name '" + name + "' speaks in any session."));
        PublicAddress address = PublicAddress.of(request);
        Speaker speaker =
                new Speaker(profile.name(), profile.company(), profile.position(), profile.bio(), profile.image());
        String description = "All sessions of " + profile.name() + ". " + profile.bio();
        Frame frame = new Frame(
                site,
                profile.name(),
                description.strip(),
                address.ofSpeaker(profile.name()),
                true,
                LinkedData.of(speaker, address));
        return new SpeakerView(frame, profile, years(profile.sessions()));
    }

    /** Keeps the order of the profile, which is that of the years. */
    private static SequencedMap<String, List<HitView>> years(List<Session> sessions) {
        return sessions.stream()
                .map(HitView::of)
                .collect(Collectors.groupingBy(hit -> year(hit.session()), LinkedHashMap::new, Collectors.toList()));
    }

    private static String year(Session session) {
        return session.slot()
                .map(slot -> Integer.toString(slot.start().getYear()))
                .orElse(UNDATED);
    }
}
