package fr.solidrnet.app;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;

/** The house rules about who may know whom, read from the compiled classes. */
@AnalyzeClasses(
        packages = "fr.solidrnet",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    /** The warehouse module lends its test support to the others as a jar. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule stagesTalkOnlyThroughWhatIsWritten = slices().matching("fr.solidrnet.(*)..")
            .namingSlices("$1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("fr.solidrnet.warehouse.."))
            .ignoreDependency(resideInAPackage("fr.solidrnet.app.."), alwaysTrue())
            .because("ingestion, transforms and reports must each be able to run alone (ADR 001)");

    @ArchTest
    static final ArchRule warehouseKnowsNoStage = noClasses()
            .that()
            .resideInAPackage("fr.solidrnet.warehouse..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.solidrnet.ingestion..",
                    "fr.solidrnet.transforms..",
                    "fr.solidrnet.reports..",
                    "fr.solidrnet.app..")
            .because("the vocabulary and the storage must not change when a stage does (ADR 001)");

    @ArchTest
    static final ArchRule nobodyKnowsTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("fr.solidrnet.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.solidrnet.app..")
            .because("the command line calls, and is not called");

    @ArchTest
    static final ArchRule sparkStaysInTwoStages = noClasses()
            .that()
            .resideOutsideOfPackages("fr.solidrnet.ingestion..", "fr.solidrnet.transforms..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "scala..")
            .because("publishing and querying must start without Spark (ADR 007)");

    @ArchTest
    static final ArchRule reportsReadEditionsOnly = noClasses()
            .that()
            .resideInAPackage("fr.solidrnet.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.solidrnet.warehouse.storage..", "fr.solidrnet.warehouse.contract..")
            .because("a month must come out the same from its edition alone (ADR 009)");

    @ArchTest
    static final ArchRule reportsKnowNoClock = noClasses()
            .that()
            .resideInAPackage("fr.solidrnet.reports..")
            .should()
            .callMethodWhere(targetOwner(resideInAPackage("java.."))
                    .and(target(nameMatching("now|currentTimeMillis|nanoTime|systemUTC|systemDefaultZone|system"))))
            .orShould()
            .callConstructor(Date.class)
            .because("a month must come out the same on any day (ADR 009)");

    @ArchTest
    static final ArchRule sqlStartsFast = noClasses()
            .that()
            .resideInAPackage("fr.solidrnet.app.sql..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.spark..",
                    "org.apache.iceberg..",
                    "org.apache.hadoop..",
                    "fr.solidrnet.ingestion..",
                    "fr.solidrnet.transforms..",
                    "fr.solidrnet.reports..")
            .because("a query must show its first row within a second (ADR 015)");

    @ArchTest
    static final ArchRule queriesRunInTheChildOnly = noClasses()
            .that()
            .resideInAPackage("fr.solidrnet.app.sql..")
            .and()
            .resideOutsideOfPackages("fr.solidrnet.app.sql.child..", "fr.solidrnet.app.sql.gate..")
            .and()
            .haveSimpleNameNotEndingWith("ParquetResultWriter")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.duckdb..")
            .because("typed SQL never reaches a database in the process that can write (ADR 015)");

    @ArchTest
    static final ArchRule onlyStorageNamesTheTablesFiles = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "fr.solidrnet.warehouse.storage..",
                    "fr.solidrnet.warehouse.edition..",
                    "fr.solidrnet.warehouse.duckdb..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.iceberg.io..", "org.apache.iceberg.hadoop..", "org.apache.hadoop.fs..")
            .because("object storage comes later, and must be a change in one place");

    @ArchTest
    static final ArchRule standardOutputBelongsToTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("fr.solidrnet.app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("progress and results are told through the callers' own listeners");

    @ArchTest
    static final ArchRule timeIsOfTheModernKind =
            noFields().should().haveRawType(Date.class).because("java.time says what kind of time it is");

    @ArchTest
    static final ArchRule namesSayWhatThingsDo = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl")
            .because("such names hide what a class is for");
}
