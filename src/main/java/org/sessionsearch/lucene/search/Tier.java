package org.sessionsearch.lucene.search;

/**
 * What decides before the score, packed into one number, the greater the better: a code match, then fewer edits, then
 * the whole title or the whole name of a speaker, then, for a single word, its {@link Distance}.
 */
final class Tier {

    private static final int CODE = 1 << 24;
    private static final int EDITS_SHIFT = 16;
    private static final int MOST_EDITS = 63;
    private static final int WHOLE = 1 << 15;
    private static final int MOST_DISTANCE = WHOLE - 1;

    private Tier() {}

    /** @param distance of a single word; 0 for several, of which the score decides */
    static int of(boolean code, int edits, boolean whole, int distance) {
        int fewEdits = MOST_EDITS - Math.min(MOST_EDITS, edits);
        int near = MOST_DISTANCE - Math.min(MOST_DISTANCE, distance);
        return (code ? CODE : 0) | fewEdits << EDITS_SHIFT | (whole ? WHOLE : 0) | near;
    }

    static boolean isCode(int tier) {
        return (tier & CODE) != 0;
    }

    static boolean isWhole(int tier) {
        return (tier & WHOLE) != 0;
    }

    static int edits(int tier) {
        return MOST_EDITS - (tier >> EDITS_SHIFT & MOST_EDITS);
    }

    static int distance(int tier) {
        return MOST_DISTANCE - (tier & MOST_DISTANCE);
    }

    static String describe(int tier) {
        StringBuilder description = new StringBuilder(isCode(tier) ? "code, " : "");
        description.append(edits(tier) == 0 ? "as typed" : edits(tier) + " letters changed");
        description.append(isWhole(tier) ? ", whole title or name" : "");
        if (distance(tier) > 0) {
            description.append(", distance ").append(distance(tier));
        }
        return description.toString();
    }
}
