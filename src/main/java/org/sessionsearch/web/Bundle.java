package org.sessionsearch.web;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts modules of script into one: one request in place of many, and smaller once compressed. Our own modules share one
 * scope, so that a name is declared in one of them only, and each stands after those that it needs while it loads. A
 * library is kept apart. Not thread-safe.
 */
final class Bundle {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{\\w+(, \\w+)*} from '\\./[\\w/-]+\\.js';\n");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=(async )?(const|class|function) )");
    private static final Pattern LINK = Pattern.compile("(?m)^(import|export)\\b.*");
    private static final Pattern DECLARED = Pattern.compile("(?m)^(?:async )?(?:const|let|class|function) (\\w+)");
    private static final Pattern LIBRARY_EXPORT = Pattern.compile("export\\{([^}]*)};");

    private final StringBuilder script = new StringBuilder();
    private final Set<String> declared = new HashSet<>();

    /** Adds a library of one file that ends with {@code export{a as html,…};}. */
    Bundle library(String module) {
        Matcher export = LIBRARY_EXPORT.matcher(module);
        if (!export.find()) {
            throw new IllegalStateException("the library ends without an export");
        }
        String names = export.group(1).replaceAll("([\\w$]+) as ([\\w$]+)", "$2:$1");
        script.append("const lib = (() => {")
                .append(module, 0, export.start())
                .append("return {")
                .append(names)
                .append("};})();\n");
        return this;
    }

    /** Takes a name out of the library. */
    Bundle from(String... names) {
        script.append("const {").append(String.join(",", names)).append("} = lib;\n");
        declared.addAll(Set.of(names));
        return this;
    }

    /** Adds one of our modules. */
    Bundle module(String name, String module) {
        String body = EXPORT.matcher(IMPORT.matcher(module).replaceAll("")).replaceAll("");
        Matcher link = LINK.matcher(body);
        if (link.find()) {
            throw new IllegalStateException(name + " has a link of another form than are understood: " + link.group());
        }
        DECLARED.matcher(body).results().map(match -> match.group(1)).forEach(declaration -> {
            if (!declared.add(declaration)) {
                throw new IllegalStateException(name + " declares " + declaration + ", as another module does");
            }
        });
        script.append(Assets.withoutComments(body));
        return this;
    }

    String script() {
        return script.toString();
    }
}
