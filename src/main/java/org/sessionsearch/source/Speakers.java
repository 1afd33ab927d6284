package org.sessionsearch.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionsearch.session.Dimension;
import org.sessionsearch.session.Speaker;

/** Reads the speakers of all dialects: a text with names, a list of names, a list of maps, one map. */
final class Speakers {

    private static final Pattern BETWEEN_NAMES =
            Pattern.compile("\\s*(?:[,;\\n]|\\s-\\s|\\s&\\s|\\s(?i:and)\\s|\\s/\\s)\\s*");
    private static final Pattern BETWEEN_FULL_NAMES = Pattern.compile("\\s*(?:,\\s|\\s&\\s|\\s(?i:and)\\s)\\s*");
    private static final Pattern NO_NAME =
            Pattern.compile("(?i)(?:jr|sr|ph\\.?d|md|mba|et al|others|more|various)\\.?");
    private static final Pattern NAME_AND_COMPANY = Pattern.compile("(\\S+ [^(]+?)\\s*\\((\\p{Lu}\\S* [^()]+)\\)");
    private static final Pattern ONE_WORD = Pattern.compile("\\p{Lu}\\p{Ll}{2,}");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)\\b(?:engineer|director|manager|lead|leader|architect|developer|officer|president|ceo|cto|cio|vp|head|"
                    + "founder|fellow|professor|researcher|scientist|student|maintainer|consultant|specialist|evangelist|"
                    + "advocate|analyst|technologist|programmer|designer|chair|owner)\\b");
    private static final int MOST = 50;

    private final TextCleaner cleaner;
    private final Findings findings;
    private final boolean exact;
    private final Map<String, Speaker> speakers = new LinkedHashMap<>();

    private Speakers(TextCleaner cleaner, Findings findings, boolean exact) {
        this.cleaner = cleaner;
        this.findings = findings;
        this.exact = exact;
    }

    /**
     * The speakers, each person once, in the order of the file.
     *
     * @param exact takes names as they are
     */
    static List<Speaker> read(SessionFields fields, boolean exact, TextCleaner cleaner, Findings findings) {
        Speakers speakers = new Speakers(cleaner, findings, exact);
        fields.value(Field.SPEAKERS).ifPresent(speakers::add);
        if (speakers.speakers.isEmpty()) {
            findings.add(Rule.MISSING_SPEAKER, fields.line(Field.SPEAKERS), "names no speaker");
        }
        return List.copyOf(speakers.speakers.values());
    }

    private void add(Value value) {
        switch (value) {
            case Value.Text names -> addNames(names);
            case Value.Fields person -> addPerson(new SessionFields(person));
            case Value.Items items -> items.items().forEach(this::add);
        }
    }

    private void addNames(Value.Text names) {
        for (String name : exact
                ? new String[] {names.text()}
                : BETWEEN_NAMES.split(names.text().strip())) {
            String cleaned = cleaner.line(name, names.line(), findings);
            if (!exact && ONE_WORD.matcher(cleaned).matches()) {
                findings.add(Rule.TRUNCATED_NAME, names.line(), "the name " + cleaned + " seems to be cut off");
            }
            add(cleaned, "", "", "", "");
        }
    }

    private void addPerson(SessionFields person) {
        Value.Text name = person.text(Field.SPEAKER_NAME);
        String company = line(person, Field.SPEAKER_COMPANY);
        String position = line(person, Field.SPEAKER_POSITION);
        if (isSwapped(person, company, position)) {
            int line = person.line(Field.SPEAKER_COMPANY);
            findings.add(Rule.COMPANY_SWAPPED, line, "the company “" + company + "” is a position");
            String employer = position;
            position = company;
            company = employer;
        }
        Value.Text bio = person.text(Field.SPEAKER_BIO);
        String text = exact ? PrivateData.remove(bio.text()) : cleaner.text(bio.text(), bio.line(), findings);
        String image = Links.clean(person.text(Field.SPEAKER_IMAGE).text());
        for (String one : names(cleaner.line(name.text(), name.line(), findings))) {
            if (!company.isEmpty() && Dimension.SPEAKER.key(company).equals(Dimension.SPEAKER.key(one))) {
                findings.add(
                        Rule.COMPANY_IS_NAME,
                        person.line(Field.SPEAKER_COMPANY),
                        "the company is the speaker's own name");
                company = "";
            }
            add(one, company, position, text, image);
        }
    }

    private String line(SessionFields person, Field field) {
        Value.Text text = person.text(field);
        return cleaner.line(text.text(), text.line(), findings);
    }

    private static boolean isSwapped(SessionFields person, String company, String position) {
        return person.has(Field.SPEAKER_EMAIL)
                && !position.isEmpty()
                && ROLE.matcher(company).find()
                && !ROLE.matcher(position).find();
    }

    /** Several full names in one field are several people; {@code Copeland, Jr.} and {@code Chu, Hua-Rong} are one. */
    private List<String> names(String field) {
        String[] parts = BETWEEN_FULL_NAMES.split(field);
        boolean several = !exact && parts.length > 1;
        for (String part : parts) {
            several &= part.indexOf(' ') > 0
                    && part.split(" ").length <= 4
                    && !NO_NAME.matcher(part).matches();
        }
        return several ? List.of(parts) : List.of(field);
    }

    private void add(String name, String company, String position, String bio, String image) {
        Matcher withCompany = NAME_AND_COMPANY.matcher(name);
        if (!exact && company.isEmpty() && withCompany.matches()) {
            add(withCompany.group(1), withCompany.group(2), position, bio, image);
        } else if (!name.isBlank() && !NO_NAME.matcher(name).matches() && speakers.size() < MOST) {
            speakers.merge(
                    Dimension.SPEAKER.key(name), new Speaker(name, company, position, bio, image), Speakers::merged);
        }
    }

    private static Speaker merged(Speaker first, Speaker second) {
        return new Speaker(
                first.name(),
                first(first.company(), second.company()),
                first(first.position(), second.position()),
                first(first.bio(), second.bio()),
                first(first.image(), second.image()));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
