package cn.anlan.campaign.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.campaign.CampaignProblem;
import cn.anlan.events.Ids;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrganizationTest {

    private static final UUID SUPERVISOR = Ids.next();

    /// All that can be done to an organisation; those of the lower half need another one.
    private enum Operation {
        DESCRIBE((organization, other) -> organization.describedBy(profile("新名称"))),
        ASSIGN((organization, other) -> organization.answeredForBy(new Responsibility(SUPERVISOR, null, null, null))),
        MOVE_TO_THE_TOP((organization, other) -> organization.movedBelow(null)),
        CLOSE((organization, other) -> organization.closed()),
        MOVE(Organization::movedBelow),
        MERGE(Organization::mergedInto);

        private final BiFunction<Organization, Organization, Organization> change;

        Operation(BiFunction<Organization, Organization, Organization> change) {
            this.change = change;
        }

        Organization on(Organization organization, Organization other) {
            return change.apply(organization, other);
        }

        boolean needsAnother() {
            return this == MOVE || this == MERGE;
        }

        boolean closes() {
            return this == CLOSE || this == MERGE;
        }
    }

    static Stream<Arguments> everyOperationOnEveryPair() {
        return Arrays.stream(Operation.values())
                .flatMap(operation -> Arrays.stream(OrganizationStatus.values())
                        .flatMap(status -> Arrays.stream(OrganizationStatus.values())
                                .map(other -> Arguments.of(operation, status, other))));
    }

    @ParameterizedTest
    @MethodSource("everyOperationOnEveryPair")
    void shouldChangeOnlyWhatIsActiveAndNeverHangOnTheClosed(
            Operation operation, OrganizationStatus status, OrganizationStatus otherStatus) {
        var organization = organization(null, status);
        var other = organization(null, otherStatus);
        boolean allowed = status == OrganizationStatus.ACTIVE
                && (!operation.needsAnother() || otherStatus == OrganizationStatus.ACTIVE);

        if (allowed) {
            assertThat(operation.on(organization, other).status())
                    .isEqualTo(operation.closes() ? OrganizationStatus.CLOSED : OrganizationStatus.ACTIVE);
        } else {
            assertProblem(CampaignProblem.ORGANIZATION_CLOSED, () -> operation.on(organization, other));
        }
    }

    @Test
    void shouldTakeItsPlaceBelowTheNewParent() {
        var parent = organization(null, OrganizationStatus.ACTIVE);
        var organization = organization(null, OrganizationStatus.ACTIVE);

        var moved = organization.movedBelow(parent);

        assertThat(moved.parentId()).isEqualTo(parent.id());
        assertThat(moved.path()).isEqualTo(parent.path() + "." + Organization.label(organization.id()));
        assertThat(moved.movedBelow(null)).isEqualTo(organization);
    }

    @Test
    void shouldNeitherMoveNorMergeIntoWhatHangsBelowIt() {
        var organization = organization(null, OrganizationStatus.ACTIVE);
        var below = organization(organization(organization, OrganizationStatus.ACTIVE), OrganizationStatus.ACTIVE);

        for (var target : List.of(organization, below)) {
            assertProblem(CampaignProblem.ORGANIZATION_CYCLE, () -> organization.movedBelow(target));
            assertProblem(CampaignProblem.ORGANIZATION_CYCLE, () -> organization.mergedInto(target));
        }
        assertThat(below.movedBelow(organization).parentId()).isEqualTo(organization.id());
    }

    @Test
    void shouldRememberItsSuccessor() {
        var successor = organization(null, OrganizationStatus.ACTIVE);

        assertThat(organization(null, OrganizationStatus.ACTIVE)
                        .mergedInto(successor)
                        .successorId())
                .isEqualTo(successor.id());
    }

    @Test
    void shouldNotStandTooDeep() {
        var deepest = organization(null, OrganizationStatus.ACTIVE);
        for (int depth = 1; depth < Organization.DEEPEST; depth++) {
            deepest = organization(deepest, OrganizationStatus.ACTIVE);
        }
        var parent = deepest;

        assertProblem(
                CampaignProblem.ORGANIZATION_TOO_DEEP,
                () -> Organization.create(Ids.next(), "X", profile("甲"), parent));
    }

    private static void assertProblem(CampaignProblem problem, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(problem));
    }

    private static Organization organization(@Nullable Organization parent, OrganizationStatus status) {
        var id = Ids.next();
        var created = Organization.create(id, id.toString(), profile("甲"), parent);
        return status == OrganizationStatus.CLOSED ? created.closed() : created;
    }

    private static OrganizationProfile profile(String name) {
        return new OrganizationProfile(
                name,
                OrganizationKind.DEPARTMENT,
                AdministrativeLevel.COUNTY,
                "500108",
                null,
                null,
                List.of(),
                null,
                null);
    }
}
