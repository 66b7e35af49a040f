package cn.anlan.hazard.open311;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.hazard.HazardConfig;
import cn.anlan.hazard.routing.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// A jurisdiction is a division with a committee office in charge; its id is the division's code.
@ApplicationScoped
class Jurisdictions {

    private static final int LONGEST = 32;

    private final Organizations organizations;
    private final Optional<String> usual;

    Jurisdictions(Organizations organizations, HazardConfig config) {
        this.organizations = organizations;
        this.usual = config.open311().jurisdiction();
    }

    /// The one that a call names, else the installation's only one.
    ///
    /// @throws Open311Exception 404 for one that is not served
    Optional<DivisionCode> named(Parameters parameters) {
        return parameters.text("jurisdiction_id", LONGEST).or(() -> usual).map(this::served);
    }

    /// The division of a new request: as precise as its `address_id` says.
    ///
    /// @throws Open311Exception 400 where none is named, 404 for one that is not served
    DivisionCode ofRequest(Parameters parameters) {
        Optional<DivisionCode> jurisdiction = named(parameters);
        Optional<DivisionCode> address = parameters
                .text("address_id", LONGEST)
                .map(id -> DivisionCode.parse(id)
                        .orElseThrow(() -> Open311Exception.badRequest("address_id is no division code")));
        if (address.isPresent() && jurisdiction.isPresent() && !address.get().isWithin(jurisdiction.get())) {
            throw Open311Exception.badRequest("address_id is outside of the jurisdiction");
        }
        return address.or(() -> jurisdiction)
                .orElseThrow(() -> Open311Exception.badRequest("jurisdiction_id was not provided"));
    }

    private DivisionCode served(String id) {
        return DivisionCode.parse(id)
                .filter(division -> organizations.officeInChargeOf(division).isPresent())
                .orElseThrow(() -> Open311Exception.notFound("jurisdiction_id"));
    }
}
