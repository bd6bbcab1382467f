package foiscope;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls between the packages. */
class LayersTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("foiscope");

    private static final DescribedPredicate<JavaClass> JOB =
            DescribedPredicate.describe("belong to a class named *Job", LayersTest::belongsToAJob);

    @Test
    void everyPackageSeesOnlyThoseBelowIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("foiscope..")
                .layer("model")
                .definedBy("foiscope.model")
                .layer("text")
                .definedBy("foiscope.text")
                .layer("dataset")
                .definedBy("foiscope.dataset")
                .layer("vocabulary")
                .definedBy("foiscope.vocabulary")
                .layer("page")
                .definedBy("foiscope.page")
                .layer("document")
                .definedBy("foiscope.document")
                .layer("structure")
                .definedBy("foiscope.structure")
                .layer("label")
                .definedBy("foiscope.label")
                .layer("clause")
                .definedBy("foiscope.clause")
                .layer("letter")
                .definedBy("foiscope.letter")
                .layer("observation")
                .definedBy("foiscope.observation")
                .layer("comparison")
                .definedBy("foiscope.comparison")
                .layer("publish")
                .definedBy("foiscope.publish")
                .layer("explanation")
                .definedBy("foiscope.explanation")
                .layer("store")
                .definedBy("foiscope.store")
                .layer("audit")
                .definedBy("foiscope.audit")
                .layer("review")
                .definedBy("foiscope.review")
                .layer("warehouse")
                .definedBy("foiscope.warehouse")
                .layer("pipeline")
                .definedBy("foiscope.pipeline")
                .layer("cli")
                .definedBy("foiscope.cli")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("text")
                .mayOnlyAccessLayers("model")
                .whereLayer("dataset")
                .mayOnlyAccessLayers("model")
                .whereLayer("vocabulary")
                .mayOnlyAccessLayers("model", "text", "dataset")
                .whereLayer("page")
                .mayOnlyAccessLayers("model", "text")
                .whereLayer("document")
                .mayOnlyAccessLayers("model", "text", "dataset", "page")
                .whereLayer("letter")
                .mayOnlyAccessLayers("model", "text", "dataset", "vocabulary")
                .whereLayer("structure")
                .mayOnlyAccessLayers("model", "text")
                .whereLayer("label")
                .mayOnlyAccessLayers("model", "text", "vocabulary", "structure")
                .whereLayer("clause")
                .mayOnlyAccessLayers("model", "text", "vocabulary", "label")
                .whereLayer("observation")
                .mayOnlyAccessLayers("model", "text", "dataset", "vocabulary", "structure", "label", "clause")
                .whereLayer("comparison")
                .mayOnlyAccessLayers("model", "dataset")
                .whereLayer("publish")
                .mayOnlyAccessLayers("model", "dataset")
                .whereLayer("explanation")
                .mayOnlyAccessLayers("model", "dataset")
                .whereLayer("store")
                .mayOnlyAccessLayers("model", "dataset")
                .whereLayer("audit")
                .mayOnlyAccessLayers("model", "dataset", "publish")
                .whereLayer("review")
                .mayOnlyAccessLayers("model", "text", "dataset", "vocabulary", "label")
                .whereLayer("warehouse")
                .mayOnlyAccessLayers("model", "dataset", "store")
                .whereLayer("pipeline")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayOnlyAccessLayers("model", "pipeline")
                .ensureAllClassesAreContainedInArchitecture()
                .check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("foiscope.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void sparkIsSeenByStoreWarehouseAndJobsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("foiscope.store", "foiscope.warehouse")
                .and(DescribedPredicate.not(
                        resideInAPackage("foiscope.pipeline").and(JOB)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..")
                .check(MAIN);
    }

    @Test
    void hadoopAndItsFilesAreSeenByThoseThatKeepThemAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "foiscope.pipeline", "foiscope.publish", "foiscope.store", "foiscope.warehouse")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hadoop..", "org.apache.parquet..")
                .check(MAIN);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("foiscope.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(MAIN);
    }

    @Test
    void everyClassIsNamedAfterWhatItIsAbout() {
        classes()
                .should()
                .haveNameNotMatching(".*(Utils?|Helper|Manager)(\\$.*)?")
                .check(MAIN);
    }

    @Test
    void settingsComeThroughPipeline() {
        noClasses()
                .that()
                .resideOutsideOfPackages("foiscope.pipeline", "foiscope.cli")
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(MAIN);
    }

    @Test
    void nothingAsksTheClock() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks the clock",
                        call -> call.getTargetOwner().getPackageName().equals("java.time")
                                        && call.getTarget().getName().equals("now")
                                || call.getTarget().getFullName().equals("java.lang.System.currentTimeMillis()")))
                .check(MAIN);
    }

    private static boolean belongsToAJob(JavaClass type) {
        return type.getSimpleName().endsWith("Job")
                || type.getEnclosingClass().filter(LayersTest::belongsToAJob).isPresent();
    }
}
