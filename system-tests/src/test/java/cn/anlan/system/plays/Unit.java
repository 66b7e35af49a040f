package cn.anlan.system.plays;

import cn.anlan.events.Ids;
import cn.anlan.events.organization.AdministrativeLevel;
import cn.anlan.events.organization.OrganizationKind;

/// An organisation of a play.
///
/// @param parent the code of the one above; empty for the root
/// @param division the division where it is
/// @param level of administration; none for enterprises and institutions
record Unit(
        String code, String name, OrganizationKind kind, String parent, String division, AdministrativeLevel level) {

    /// The id that an organisation has by its code, in every installation.
    String id() {
        return Ids.named("organization:" + code).toString();
    }

    boolean is(OrganizationKind... kinds) {
        for (OrganizationKind wanted : kinds) {
            if (kind == wanted) {
                return true;
            }
        }
        return false;
    }

    boolean isAt(AdministrativeLevel... levels) {
        for (AdministrativeLevel wanted : levels) {
            if (level == wanted) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return code;
    }
}
