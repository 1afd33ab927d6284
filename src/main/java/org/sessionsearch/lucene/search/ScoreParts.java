package org.sessionsearch.lucene.search;

import java.util.List;

/**
 * What the score of one session is made of: the sum of its words times every factor.
 *
 * @param words what each word of the reading counts, by its index; 0 for one that the session does not have
 * @param factors on their sum, none of them 1
 */
record ScoreParts(List<Float> words, List<Factor> factors) {
    ScoreParts {
        words = List.copyOf(words);
        factors = factors.stream().filter(factor -> factor.value != 1).toList();
    }

    /** @param why what it is for, in words */
    record Factor(float value, String why) {}

    float sum() {
        float sum = 0;
        for (float word : words) {
            sum += word;
        }
        return sum;
    }
}
