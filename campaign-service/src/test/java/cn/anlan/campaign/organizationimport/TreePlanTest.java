package cn.anlan.campaign.organizationimport;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.organization.ManagedTree;
import cn.anlan.campaign.organization.Organization;
import cn.anlan.campaign.organization.OrganizationProfile;
import cn.anlan.campaign.organization.Responsibility;
import cn.anlan.campaign.organizationfile.Column;
import cn.anlan.events.Ids;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreePlanTest {

    private static ImportRow row(int line, String code, @Nullable String parentCode) {
        return row(line, code, parentCode, null);
    }

    private static ImportRow row(int line, String code, @Nullable String parentCode, @Nullable String supervisorCode) {
        return row(line, null, code, parentCode, supervisorCode, null);
    }

    private static ImportRow row(
            int line,
            @Nullable UUID id,
            String code,
            @Nullable String parentCode,
            @Nullable String supervisorCode,
            @Nullable String regulatorCode) {
        return new ImportRow(
                line,
                EnumSet.allOf(Column.class),
                id,
                code,
                profile(code),
                parentCode,
                supervisorCode,
                regulatorCode,
                null,
                null);
    }

    private static Organization existing(String code, @Nullable Organization parent) {
        var id = TreePlan.defaultId(code);
        var label = Organization.label(id);
        return new Organization(
                id,
                code,
                profile(code),
                parent == null ? null : parent.id(),
                parent == null ? label : parent.path() + "." + label,
                OrganizationStatus.ACTIVE,
                null,
                Responsibility.UNASSIGNED,
                1);
    }

    private static Organization closed(Organization known) {
        return new Organization(
                known.id(),
                known.code(),
                known.profile(),
                known.parentId(),
                known.path(),
                OrganizationStatus.CLOSED,
                null,
                known.responsibility(),
                known.version());
    }

    private static String path(String... codes) {
        return Stream.of(codes)
                .map(TreePlan::defaultId)
                .map(Organization::label)
                .collect(Collectors.joining("."));
    }

    private static OrganizationProfile profile(String name) {
        return new OrganizationProfile(
                name, OrganizationKind.DEPARTMENT, AdministrativeLevel.NONE, null, null, null, List.of(), null, null);
    }

    private static TreePlan place(ManagedTree scope, List<Organization> existing, ImportRow... rows) {
        Map<String, Organization> byCode =
                existing.stream().collect(Collectors.toMap(Organization::code, Function.identity()));
        Map<UUID, Organization> byId =
                existing.stream().collect(Collectors.toMap(Organization::id, Function.identity()));
        var plan = new TreePlan(byCode, byId, scope);
        plan.place(Stream.of(rows).toList());
        return plan;
    }

    private static List<String> codes(TreePlan plan) {
        return plan.accepted().stream().map(Organization::code).toList();
    }

    @Test
    void shouldPlaceChildrenThatComeBeforeTheirParents() {
        var plan = place(ManagedTree.whole(), List.of(), row(2, "C", "B"), row(3, "B", "A"), row(4, "A", null));

        assertThat(plan.errors()).isEmpty();
        var byCode = plan.accepted().stream().collect(Collectors.toMap(Organization::code, Function.identity()));
        assertThat(byCode.get("C").path()).isEqualTo(path("A", "B", "C"));
        assertThat(byCode.get("C").parentId()).isEqualTo(TreePlan.defaultId("B"));
    }

    @Test
    void shouldTakeDownWhatHangsBelowARefusedRow() {
        var plan = place(
                ManagedTree.whole(),
                List.of(),
                row(2, "A", null),
                row(3, "B", "NOWHERE"),
                row(4, "C", "B"),
                row(5, "D", "C"));

        assertThat(codes(plan)).containsExactly("A");
        assertThat(plan.errors())
                .containsExactlyInAnyOrder(
                        new RowError(3, "parentCode", RowFault.UNKNOWN_PARENT),
                        new RowError(4, "parentCode", RowFault.PARENT_REFUSED),
                        new RowError(5, "parentCode", RowFault.PARENT_REFUSED));
    }

    @Test
    void shouldRefuseARowWithoutItsSupervisorAndWhatHangsBelow() {
        var plan =
                place(ManagedTree.whole(), List.of(), row(2, "A", null, "NOBODY"), row(3, "B", "A"), row(4, "C", null));

        assertThat(codes(plan)).containsExactly("C");
        assertThat(plan.errors())
                .containsExactlyInAnyOrder(
                        new RowError(2, "supervisorCode", RowFault.UNKNOWN_SUPERVISOR),
                        new RowError(3, "parentCode", RowFault.PARENT_REFUSED));
    }

    @Test
    void shouldRefuseARowWithoutItsRegulator() {
        var plan = place(ManagedTree.whole(), List.of(), row(2, null, "A", null, null, "NOBODY"));

        assertThat(plan.errors()).containsExactly(new RowError(2, "regulatorCode", RowFault.UNKNOWN_REGULATOR));
    }

    @Test
    void shouldHoldAnOrganisationToItsId() {
        var known = existing("KNOWN", null);
        var other = Ids.next();

        var plan = place(
                ManagedTree.whole(),
                List.of(known),
                row(2, other, "KNOWN", null, null, null),
                row(3, known.id(), "NEW", null, null, null));

        assertThat(plan.errors())
                .containsExactly(new RowError(2, "id", RowFault.ID_MISMATCH), new RowError(3, "id", RowFault.ID_TAKEN));
        assertThat(plan.accepted()).isEmpty();
    }

    @Test
    void shouldRefuseACircle() {
        var plan = place(
                ManagedTree.whole(),
                List.of(),
                row(2, "A", "C"),
                row(3, "B", "A"),
                row(4, "C", "B"),
                row(5, "D", null));

        assertThat(codes(plan)).containsExactly("D");
        assertThat(plan.errors()).extracting(RowError::fault).containsOnly(RowFault.CYCLE);
    }

    @Test
    void shouldRefuseToMoveABodyBelowItself() {
        var a = existing("A", null);
        var b = existing("B", a);

        var plan = place(ManagedTree.whole(), List.of(a, b), row(2, "A", "B"));

        assertThat(plan.errors()).containsExactly(new RowError(2, "parentCode", RowFault.CYCLE));
    }

    @Test
    void shouldPlaceABodyBelowOneThatLeavesItInTheSameFile() {
        var a = existing("A", null);
        var x = existing("X", a);
        var b = existing("B", x);

        var plan = place(ManagedTree.whole(), List.of(a, x, b), row(2, "A", "B"), row(3, "X", null));

        assertThat(plan.errors()).isEmpty();
        var byCode = plan.accepted().stream().collect(Collectors.toMap(Organization::code, Function.identity()));
        assertThat(byCode.get("A").path()).isEqualTo(path("X", "B", "A"));
        assertThat(plan.changed()).isEqualTo(2);
    }

    @Test
    void shouldFollowABodyThatTheFileMoves() {
        var a = existing("A", null);
        var b = existing("B", a);

        var plan = place(ManagedTree.whole(), List.of(a, b), row(2, "C", "B"), row(3, "A", "R"), row(4, "R", null));

        var byCode = plan.accepted().stream().collect(Collectors.toMap(Organization::code, Function.identity()));
        assertThat(byCode.get("C").path()).isEqualTo(path("R", "A", "B", "C"));
    }

    @Test
    void shouldLetTheClosedRest() {
        var closed = closed(existing("CLOSED", null));

        var plan = place(
                ManagedTree.whole(),
                List.of(closed),
                row(2, "CLOSED", null),
                row(3, "BELOW", "CLOSED"),
                row(4, "SUPERVISED", null, "CLOSED"));

        assertThat(plan.errors())
                .containsExactly(
                        new RowError(2, "code", RowFault.ORGANIZATION_CLOSED),
                        new RowError(3, "parentCode", RowFault.PARENT_REFUSED),
                        new RowError(4, "supervisorCode", RowFault.UNKNOWN_SUPERVISOR));
    }

    @Test
    void shouldPlaceNothingBelowTheClosed() {
        var plan = place(ManagedTree.whole(), List.of(closed(existing("CLOSED", null))), row(2, "BELOW", "CLOSED"));

        assertThat(plan.errors()).containsExactly(new RowError(2, "parentCode", RowFault.PARENT_CLOSED));
    }

    @Test
    void shouldKeepAnOfficerWithinTheBodyHeActsFor() {
        var province = existing("PROVINCE", null);
        var district = existing("DISTRICT", province);
        var neighbour = existing("NEIGHBOUR", province);
        var scope = new ManagedTree(district.path());

        var plan = place(
                scope,
                List.of(province, district, neighbour),
                row(2, "STREET", "DISTRICT"),
                row(3, "FOREIGN", "NEIGHBOUR"),
                row(4, "NEIGHBOUR", "DISTRICT"),
                row(5, "ROOT", null),
                row(6, "DISTRICT", "PROVINCE"));

        assertThat(codes(plan)).containsExactlyInAnyOrder("STREET", "DISTRICT");
        assertThat(plan.errors())
                .containsExactlyInAnyOrder(
                        new RowError(3, "parentCode", RowFault.PARENT_REFUSED),
                        new RowError(4, "code", RowFault.OUT_OF_SCOPE),
                        new RowError(5, "parentCode", RowFault.PARENT_REQUIRED));
    }

    @Test
    void shouldRefuseWhatTheFileHasTwice() {
        var plan = place(ManagedTree.whole(), List.of(), row(2, "A", null), row(3, "A", null));

        assertThat(plan.errors()).containsExactly(new RowError(3, "code", RowFault.DUPLICATE));
    }

    @Test
    void shouldRefuseATreeThatIsDeeperThanAnyAdministration() {
        var rows = new ArrayList<ImportRow>();
        for (int i = 49_999; i > 0; i--) {
            rows.add(row(i, "N" + i, "N" + (i - 1)));
        }
        rows.add(row(50_000, "N0", null));

        var plan = place(ManagedTree.whole(), List.of(), rows.toArray(ImportRow[]::new));

        assertThat(plan.accepted()).hasSize(32);
        assertThat(plan.errors()).contains(new RowError(32, "parentCode", RowFault.TOO_DEEP));
    }
}
