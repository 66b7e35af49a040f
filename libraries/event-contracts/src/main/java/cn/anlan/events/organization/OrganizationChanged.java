package cn.anlan.events.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of one organisation in the tree.
///
/// @param code the code by which imports know it; unique
/// @param parentId the body above it; none for the root
/// @param path `ltree` text from the root to this node; a node's label is its id without dashes
/// @param divisionCode administrative division (GB/T 2260 and statistical codes), 6 to 12 digits
/// @param creditCode unified social credit code (GB 32100)
/// @param sectors keys of the hazard sectors in which it works, such as `HAZARDOUS_CHEMICALS`
/// @param riskGrade its safety risk grade, where it was graded: `MAJOR`, `LARGER`, `GENERAL` or `LOW`
/// @param supervisorId the sector supervisor (主管部门) that the responsibility table assigns
/// @param regulatorId the regulator (监管部门) that the responsibility table assigns
/// @param level the level of administration on which it stands; absent in events of before levels were known
/// @param industry its industry (GB/T 4754) with the letter of the section, such as `C2614`
/// @param employees how many people work there
/// @param successorId the organisation into which it was merged when it closed
public record OrganizationChanged(
        UUID id,
        String code,
        String name,
        OrganizationKind kind,
        @Nullable UUID parentId,
        String path,
        @Nullable String divisionCode,
        @Nullable String creditCode,
        List<String> sectors,
        @Nullable String riskGrade,
        OrganizationStatus status,
        @Nullable UUID supervisorId,
        @Nullable UUID regulatorId,
        @Nullable AdministrativeLevel level,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable UUID successorId) {

    public OrganizationChanged {
        sectors = List.copyOf(sectors);
    }
}
