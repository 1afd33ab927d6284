package org.sessionsearch.lucene.search;

/**
 * What decides before the score, packed into one number, the greater the better: a code match, then fewer edits, then
 * the whole title or the whole name of a speaker.
 */
final class Tier {

    private static final int CODE = 1 << 20;
    private static final int WHOLE = 1;
    private static final int MOST_EDITS = 63;
    private static final int EDITS_SHIFT = 8;

    private Tier() {}

    static int of(boolean code, int edits, boolean whole) {
        int fewEdits = MOST_EDITS - Math.min(MOST_EDITS, edits);
        return (code ? CODE : 0) | fewEdits << EDITS_SHIFT | (whole ? WHOLE : 0);
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

    static String describe(int tier) {
        String edits = edits(tier) == 0 ? "as typed" : edits(tier) + " letters changed";
        return (isCode(tier) ? "code, " : "") + edits + (isWhole(tier) ? ", whole title or name" : "");
    }
}
