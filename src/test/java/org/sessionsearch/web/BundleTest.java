package org.sessionsearch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    @Test
    void modulesBecomeOneScriptWithoutImportsAndExports() {
        String script = new Bundle()
                .module(
                        "a",
                        "// Numbers.\nexport const one = 1;\nexport async function two() {}\nconst three = 'export const x';\n")
                .module("b", "import {one, two} from './a.js';\nexport class Four {}\n")
                .script();

        assertEquals("""
                const one = 1;
                async function two() {}
                const three = 'export const x';
                class Four {}
                """, script);
    }

    @Test
    void aLibraryKeepsItsNamesToItselfButForThoseTaken() {
        String script = new Bundle()
                .library("const t=1,D=2,$=3;export{t as html,D as render,$ as $x};\n//# sourceMappingURL=x.map")
                .from("html")
                .module("a", "import {html} from './lib/x.js';\nconst t = html;\n")
                .script();

        assertEquals("""
                const lib = (() => {const t=1,D=2,$=3;return {html:t,render:D,$x:$};})();
                const {html} = lib;
                const t = html;
                """, script);
    }

    @Test
    void aNameOfTwoModulesIsRefused() {
        Bundle bundle = new Bundle().module("a", "export const one = 1;\n");

        String message = assertThrows(IllegalStateException.class, () -> bundle.module("b", "function one() {}\n"))
                .getMessage();
        assertTrue(message.contains("b declares one"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import all from './a.js';",
                "import * as all from './a.js';",
                "import {one as two} from './a.js';",
                "import {one} from 'https://example.org/a.js';",
                "export default 1;",
                "export {one};"
            })
    void linksOfAnotherFormAreRefused(String line) {
        assertThrows(IllegalStateException.class, () -> new Bundle().module("a", line + "\n"));
    }
}
