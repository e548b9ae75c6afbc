package dev.viva;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the design. Every rule first proves that it saw classes. */
class ArchitectureTest {
    private static final List<String> DOMAIN = List.of(
            "dev.viva.ids..",
            "dev.viva.chat..",
            "dev.viva.bank..",
            "dev.viva.grading..",
            "dev.viva.numeric..",
            "dev.viva.ability..",
            "dev.viva.library..",
            "dev.viva.recall..",
            "dev.viva.schedule..",
            "dev.viva.lint..",
            "dev.viva.lab..",
            "dev.viva.session..");
    private static final JavaClasses VIVA = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.viva");

    @Test
    void shouldKeepTheCoreFreeOfFrameworks() {
        // Given
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.vertx..",
                        "io.smallrye..",
                        "jakarta..",
                        "org.apache.kafka..",
                        "com.fasterxml..",
                        "org.yaml..",
                        "redis..",
                        "picocli..",
                        "dev.langchain4j..",
                        "org.jboss..",
                        "dev.viva.adapter..",
                        "dev.viva.boot..");

        // When
        rule.check(VIVA);

        // Then
        assertThat(core()).allSatisfy(ArchitectureTest::isSeen);
    }

    @Test
    void shouldKeepClockAndChanceOutOfTheDomain() {
        // Given
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.SecureRandom");

        // When
        rule.check(VIVA);

        // Then
        assertThat(core()).allSatisfy(ArchitectureTest::isSeen);
    }

    @Test
    void shouldKeepFilesAndNetworkOutOfTheDomain() {
        // Given
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..");

        // When
        rule.check(VIVA);

        // Then
        assertThat(core()).allSatisfy(ArchitectureTest::isSeen);
    }

    @Test
    void shouldLetNothingButBootDependOnAdapters() {
        // Given
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("dev.viva.adapter..", "dev.viva.boot..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.viva.adapter..");

        // When
        rule.check(VIVA);

        // Then
        isSeen("dev.viva.adapter..");
        isSeen("dev.viva.boot..");
    }

    @Test
    void shouldHaveNoCyclesBetweenPackages() {
        // Given
        ArchRule rule = slices().matching("dev.viva.(*)..").should().beFreeOfCycles();

        // When
        rule.check(VIVA);

        // Then
        assertThat(VIVA.size()).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ids",
                "chat",
                "bank",
                "bank.lint",
                "lint",
                "grading",
                "grading.second",
                "adapter.llm",
                "ability",
                "ability.calibration",
                "ability.model",
                "ability.pick",
                "ability.trial",
                "library",
                "recall",
                "schedule",
                "session",
                "practice",
                "boot",
                "numeric",
                "lab",
                "lab.experiment",
                "adapter.plot"
            })
    void shouldMarkEveryPackageNullFree(String name) throws ClassNotFoundException {
        // Given
        Class<?> info = Class.forName("dev.viva." + name + ".package-info");

        // When
        boolean marked = info.isAnnotationPresent(NullMarked.class);

        // Then
        assertThat(marked).isTrue();
    }

    private static String[] core() {
        String[] all = DOMAIN.toArray(String[]::new);
        all = Arrays.copyOf(all, all.length + 1);
        all[all.length - 1] = "dev.viva.practice..";
        return all;
    }

    private static void isSeen(String pattern) {
        String prefix = pattern.replace("..", "");
        assertThat(VIVA.stream().filter(each -> each.getPackageName().startsWith(prefix)))
                .as("classes in " + pattern)
                .isNotEmpty();
    }
}
