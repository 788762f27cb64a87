package heyi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;

/** The borders between packages, as each {@code package-info} draws them. */
@AnalyzeClasses(packages = "heyi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Steps of a bargaining round: the process puts them in order, so none needs to know another. */
    private static final Set<String> STEPS =
            Set.of("election", "offer", "negotiation", "congress", "contract", "filing");

    @Test
    void packages_use_only_what_their_package_info_allows() {
        ApplicationModules.of(HeyiApplication.class).verify();
    }

    @ArchTest
    static final ArchRule only_process_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("heyi.process..", "heyi.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule rules_know_decision_tables_and_no_process = noClasses()
            .that()
            .resideInAPackage("heyi.rules..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to the process engine",
                    c -> in(c, "org.camunda") && !in(c, "org.camunda.bpm.dmn") && !in(c, "org.camunda.bpm.model.dmn")));

    @ArchTest
    static final ArchRule steps_never_depend_on_each_other = slices().matching("heyi.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(notAStep(), DescribedPredicate.alwaysTrue())
            .ignoreDependency(DescribedPredicate.alwaysTrue(), notAStep());

    @ArchTest
    static final ArchRule nobody_ends_in_impl =
            noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Dto");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Resource.class);

    private static DescribedPredicate<JavaClass> notAStep() {
        return DescribedPredicate.describe(
                "no step of a round", c -> STEPS.stream().noneMatch(step -> in(c, "heyi." + step)));
    }

    private static boolean in(JavaClass c, String root) {
        return c.getPackageName().equals(root) || c.getPackageName().startsWith(root + ".");
    }
}
