package cn.anlan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceArchitectureTest {
    private static final JavaClasses CARELESS = new ClassFileImporter().importPackages("cn.anlan.hazard");
    private static final JavaClasses DECENT = new ClassFileImporter().importPackages("cn.anlan.reporting");

    @ParameterizedTest
    @MethodSource("rules")
    void shouldFindWhatIsCareless(ArchRule rule) {
        assertThat(rule.evaluate(CARELESS).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldLeaveTheDecentInPeace(ArchRule rule) {
        assertThat(rule.evaluate(DECENT).getFailureReport().getDetails()).isEmpty();
    }

    static Stream<Named<ArchRule>> rules() {
        return Arrays.stream(ServiceArchitecture.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(field -> Named.of(field.getName(), rule(field)));
    }

    private static ArchRule rule(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
