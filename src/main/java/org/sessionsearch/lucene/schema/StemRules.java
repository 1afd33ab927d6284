package org.sessionsearch.lucene.schema;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;

/**
 * Which rules stem which language: Lucene's light stemmers where there is one, because they take off inflections and
 * leave the word; else Snowball's; for Polish and Korean, for which Lucene's core has none, a list of endings.
 */
final class StemRules {

    private StemRules() {}

    /** Fresh rules, for one thread; null for a language that has none. */
    static UnaryOperator<String> of(String language) {
        return switch (language) {
            case "en" -> english();
            case "de" -> new OneWord(GermanLightStemFilter::new);
            case "es" -> new OneWord(SpanishLightStemFilter::new);
            case "fr" -> new OneWord(FrenchLightStemFilter::new);
            case "it" -> new OneWord(ItalianLightStemFilter::new);
            case "pt" -> new OneWord(PortugueseLightStemFilter::new);
            case "gl" -> new OneWord(GalicianStemFilter::new);
            case "ru", "uk", "be" -> new OneWord(RussianLightStemFilter::new);
            case "cs", "sk" -> new OneWord(CzechStemFilter::new);
            case "el" -> greek();
            case "sv" -> new OneWord(SwedishLightStemFilter::new);
            case "pl" -> Endings.POLISH;
            case "ko" -> Endings.KOREAN;
            default -> snowball(language);
        };
    }

    private static UnaryOperator<String> english() {
        UnaryOperator<String> snowball = snowball("en");
        IrregularForms irregular = IrregularForms.ENGLISH;
        return word -> snowball.apply(irregular.base(word));
    }

    /** The Greek stemmer wants its words without accents and final sigmas. */
    private static UnaryOperator<String> greek() {
        OneWord stem = new OneWord(GreekStemFilter::new);
        return word -> stem.apply(Folding.fold(word));
    }

    private static UnaryOperator<String> snowball(String language) {
        String name = switch (language) {
            case "en" -> "English";
            case "lt" -> "Lithuanian";
            case "nl" -> "Dutch";
            case "da" -> "Danish";
            case "no", "nb", "nn" -> "Norwegian";
            case "fi" -> "Finnish";
            case "hu" -> "Hungarian";
            case "ro" -> "Romanian";
            case "tr" -> "Turkish";
            case "ca" -> "Catalan";
            case "et" -> "Estonian";
            case "id" -> "Indonesian";
            default -> null;
        };
        return name == null ? null : new OneWord(source -> new SnowballFilter(source, name));
    }
}
