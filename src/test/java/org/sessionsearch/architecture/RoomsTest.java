package org.sessionsearch.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the rooms, the arrows between them and the borders of the libraries. */
class RoomsTest {

    private static final String ROOT = "org.sessionsearch";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyRoomUsesOnlyTheRoomsBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("session")
                .definedBy(ROOT + ".session")
                .layer("source")
                .definedBy(ROOT + ".source")
                .layer("query")
                .definedBy(ROOT + ".query")
                .layer("engine")
                .definedBy(ROOT + ".engine")
                .layer("lucene.schema")
                .definedBy(ROOT + ".lucene.schema")
                .layer("lucene.index")
                .definedBy(ROOT + ".lucene.index")
                .layer("lucene.facet")
                .definedBy(ROOT + ".lucene.facet")
                .layer("lucene.search")
                .definedBy(ROOT + ".lucene.search")
                .layer("lucene")
                .definedBy(ROOT + ".lucene")
                .layer("ingest")
                .definedBy(ROOT + ".ingest")
                .layer("analytics")
                .definedBy(ROOT + ".analytics")
                .layer("http")
                .definedBy(ROOT + ".http")
                .layer("admin")
                .definedBy(ROOT + ".admin")
                .layer("instant")
                .definedBy(ROOT + ".instant")
                .layer("mcp")
                .definedBy(ROOT + ".mcp")
                .layer("openapi")
                .definedBy(ROOT + ".openapi")
                .layer("feed")
                .definedBy(ROOT + ".feed")
                .layer("web")
                .definedBy(ROOT + ".web")
                .layer("evaluation")
                .definedBy(ROOT + ".evaluation")
                .layer("config")
                .definedBy(ROOT + ".config")
                .layer("cli")
                .definedBy(ROOT + ".cli")
                .withOptionalLayers(true)
                .whereLayer("session")
                .mayNotAccessAnyLayer()
                .whereLayer("source")
                .mayOnlyAccessLayers("session")
                .whereLayer("query")
                .mayOnlyAccessLayers("session")
                .whereLayer("engine")
                .mayOnlyAccessLayers("query", "session")
                .whereLayer("lucene.schema")
                .mayOnlyAccessLayers("session")
                .whereLayer("lucene.index")
                .mayOnlyAccessLayers("lucene.schema", "engine", "session")
                .whereLayer("lucene.facet")
                .mayOnlyAccessLayers("lucene.schema", "query", "session")
                .whereLayer("lucene.search")
                .mayOnlyAccessLayers("lucene.facet", "lucene.schema", "engine", "query", "session")
                .whereLayer("lucene")
                .mayOnlyAccessLayers(
                        "lucene.schema", "lucene.index", "lucene.facet", "lucene.search", "engine", "query", "session")
                .whereLayer("ingest")
                .mayOnlyAccessLayers("source", "engine", "session")
                .whereLayer("analytics")
                .mayOnlyAccessLayers("engine", "query", "session")
                .whereLayer("http")
                .mayOnlyAccessLayers("analytics", "engine", "query", "session")
                .whereLayer("admin")
                .mayOnlyAccessLayers("http", "ingest", "source", "session")
                .whereLayer("instant")
                .mayOnlyAccessLayers("http", "analytics", "engine", "query", "session")
                .whereLayer("mcp")
                .mayOnlyAccessLayers("http", "engine", "query", "session")
                .whereLayer("openapi")
                .mayOnlyAccessLayers("http")
                .whereLayer("feed")
                .mayOnlyAccessLayers("http", "query", "session")
                .whereLayer("web")
                .mayOnlyAccessLayers("http", "engine", "query", "session")
                .whereLayer("evaluation")
                .mayNotAccessAnyLayer()
                .whereLayer("config")
                .mayNotAccessAnyLayer()
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void everyClassLivesInARoom() {
        classes()
                .should()
                .resideInAnyPackage(
                        ROOT + ".session",
                        ROOT + ".source",
                        ROOT + ".query",
                        ROOT + ".engine",
                        ROOT + ".lucene..",
                        ROOT + ".ingest",
                        ROOT + ".analytics",
                        ROOT + ".http",
                        ROOT + ".admin",
                        ROOT + ".instant",
                        ROOT + ".mcp",
                        ROOT + ".openapi",
                        ROOT + ".feed",
                        ROOT + ".web",
                        ROOT + ".evaluation",
                        ROOT + ".config",
                        ROOT + ".cli",
                        ROOT + ".launcher")
                .check(CLASSES);
    }

    @Test
    void noRoomsDependOnEachOtherInACircle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void luceneStaysUnderItsRoof() {
        only(ROOT + ".lucene..", "org.apache.lucene..", "com.ibm.icu..");
    }

    @Test
    void theServerAndItsJsonStayInHttpAndItsSiblings() {
        List<String> protocols = List.of(
                ROOT + ".http",
                ROOT + ".admin",
                ROOT + ".instant",
                ROOT + ".mcp",
                ROOT + ".openapi",
                ROOT + ".feed",
                ROOT + ".web");
        only(protocols, "io.javalin..");
        only(Stream.concat(protocols.stream(), Stream.of(ROOT + ".evaluation")).toList(), "tools.jackson..");
        only(ROOT + ".http", "com.fasterxml.jackson..", "jakarta.servlet..", "org.eclipse.jetty..", "io.micrometer..");
    }

    /** Javalin's own reader gives names without values, which broke pages. */
    @Test
    void queryStringsAreReadInOnePlace() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(Context.class))).and(target(nameStartingWith("queryParam"))))
                .check(CLASSES);
    }

    @Test
    void pageTemplatesStayInWeb() {
        only(ROOT + ".web", "gg.jte..");
    }

    @Test
    void yamlStaysInSourceAndConfig() {
        noClasses()
                .that(not(resideInAPackage(ROOT + ".source")).and(not(resideInAPackage(ROOT + ".config"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yaml..")
                .check(CLASSES);
    }

    @Test
    void theCommandLineLibraryStaysInCli() {
        only(ROOT + ".cli", "picocli..", "me.tongfei.progressbar..");
    }

    @Test
    void everyRoomSaysWhatItIs() throws IOException {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> rooms = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            assertTrue(rooms.size() > 5, "the rooms must be found, got " + rooms);
            for (Path room : rooms) {
                assertTrue(Files.exists(room.resolve("package-info.java")), room + " needs a package-info.java");
            }
        }
    }

    @Test
    void nothingIsLeftThatMustNotLand() throws IOException {
        String forbidden = "no" + "commit";
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                assertTrue(!Files.readString(file).contains(forbidden), file + " holds a " + forbidden);
            }
        }
    }

    private static void only(String room, String... libraries) {
        only(List.of(room), libraries);
    }

    private static void only(List<String> rooms, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(CLASSES);
    }
}
