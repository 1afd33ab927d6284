package org.sessionsearch.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the event of a session: a category in most dialects, else the folder, the code or the page's address. */
final class Events {

    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*");
    private static final Pattern EDITION = Pattern.compile("(?=.*\\d)\\p{L}[\\p{L}\\p{N}_-]*");
    private static final Pattern CODE =
            Pattern.compile("([A-Za-z]{2,}\\d{2}[A-Za-z]?)-?[A-Za-z]{0,4}\\d{1,4}\\w{0,3}\\b.*", Pattern.DOTALL);
    private static final Pattern IN_ADDRESS = Pattern.compile("/([a-z]{2,}\\d{2}[a-z]?)/");
    private static final Pattern NOT_OF_A_SLUG = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SECTIONS = Set.of(
            "session",
            "sessions",
            "keynote",
            "keynotes",
            "demo",
            "demos",
            "interview",
            "interviews",
            "blog",
            "news",
            "post",
            "posts",
            "resource",
            "resources",
            "talk",
            "talks",
            "video",
            "videos",
            "event",
            "events",
            "general",
            "archive");

    private Events() {}

    /** The event's code in lower case; empty when nothing says it. */
    static String read(SessionFields fields, String source) {
        List<String> candidates = new ArrayList<>(names(fields, Field.EVENT));
        List<String> categories = names(fields, Field.CATEGORIES);
        categories.stream()
                .filter(category -> EDITION.matcher(category).matches())
                .forEach(candidates::add);
        categories.stream().filter(Events::isSlug).forEach(candidates::add);
        folder(source).ifPresent(candidates::add);
        byCode(fields).ifPresent(candidates::add);
        Matcher address = IN_ADDRESS.matcher(fields.text(Field.PAGE).text());
        if (address.find()) {
            candidates.add(address.group(1));
        }
        candidates.addAll(categories);
        return candidates.stream()
                .map(Events::slug)
                .filter(slug -> !slug.isEmpty() && !SECTIONS.contains(slug))
                .findFirst()
                .orElse("");
    }

    private static List<String> names(SessionFields fields, Field field) {
        List<String> names = new ArrayList<>();
        switch (fields.value(field).orElse(null)) {
            case null -> {}
            case Value.Text text -> names.add(text.text().strip());
            case Value.Items items -> {
                for (Value item : items.items()) {
                    if (item instanceof Value.Text text && !Placeholders.isNoValue(text.text())) {
                        names.add(text.text().strip());
                    }
                }
            }
            case Value.Fields map -> {}
        }
        return names;
    }

    private static boolean isSlug(String category) {
        return SLUG.matcher(category).matches()
                && category.equals(category.toLowerCase(Locale.ROOT))
                && !SECTIONS.contains(category);
    }

    private static Optional<String> folder(String source) {
        String[] parts = source.split("/");
        for (int index = parts.length - 2; index >= 0; index--) {
            if (EDITION.matcher(parts[index]).matches()) {
                return Optional.of(parts[index]);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byCode(SessionFields fields) {
        for (Field field : List.of(Field.ID, Field.TITLE)) {
            Matcher code = CODE.matcher(fields.text(field).text().strip());
            if (code.matches()) {
                return Optional.of(code.group(1));
            }
        }
        return Optional.empty();
    }

    private static String slug(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SLUG.matcher(lower).matches()
                ? lower
                : NOT_OF_A_SLUG.matcher(lower).replaceAll("-").replaceAll("^-|-$", "");
    }
}
