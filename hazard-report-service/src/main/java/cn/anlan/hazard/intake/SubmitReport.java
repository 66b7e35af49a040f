package cn.anlan.hazard.intake;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.china.geo.Datum;
import cn.anlan.china.geo.Position;
import cn.anlan.events.Ids;
import cn.anlan.hazard.proceedings.Proceedings;
import cn.anlan.hazard.receipt.Receipt;
import cn.anlan.hazard.receipt.Receipts;
import cn.anlan.hazard.report.HandlingStep;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.hazard.report.Place;
import cn.anlan.hazard.report.Tip;
import cn.anlan.hazard.routing.Organizations;
import cn.anlan.hazard.vault.ContactVault;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a report in: finds the office in charge, seals the contact, starts the first clock, hands out the receipt.
@ApplicationScoped
class SubmitReport {

    private final HazardReports reports;
    private final Organizations organizations;
    private final Receipts receipts;
    private final ContactVault vault;
    private final Proceedings proceedings;
    private final Clock clock;

    SubmitReport(
            HazardReports reports,
            Organizations organizations,
            Receipts receipts,
            ContactVault vault,
            Proceedings proceedings,
            Clock clock) {
        this.reports = reports;
        this.organizations = organizations;
        this.receipts = receipts;
        this.vault = vault;
        this.proceedings = proceedings;
        this.clock = clock;
    }

    @Transactional
    Receipt submit(SubmissionRequest request) {
        DivisionCode division = DivisionCode.parse(request.divisionCode())
                .orElseThrow(() -> ProblemException.invalid(
                        FieldError.of("/divisionCode", "invalid-division-code", "不是有效的行政区划代码", "not a division code")));
        UUID office = organizations
                .officeInChargeOf(division)
                .orElseThrow(() -> ProblemException.of(HazardProblem.DIVISION_NOT_SERVED)
                        .withErrors(List.of(FieldError.of(
                                "/divisionCode", "not-served", "该行政区划暂未开通受理", "no committee office serves it"))));
        UUID id = request.id() == null ? Ids.next() : unused(request.id());
        Receipts.Issued issued = receipts.issue();
        Tip tip = new Tip(
                request.category(),
                request.description(),
                division.value(),
                request.address(),
                place(request.location()));
        HazardReport report = new HazardReport(
                id, issued.receipt().trackingNumber(), issued.secretHash(), tip, office, OffsetDateTime.now(clock));
        reports.persist(report);
        if (request.contact() != null) {
            vault.keep(id, request.contact());
        }
        proceedings.taken(HandlingStep.SUBMIT, report);
        return issued.receipt();
    }

    private UUID unused(UUID id) {
        if (reports.findByIdOptional(id).isPresent()) {
            throw ProblemException.of(CommonProblem.ID_TAKEN);
        }
        return id;
    }

    private static @Nullable Place place(SubmissionRequest.@Nullable Location location) {
        if (location == null) {
            return null;
        }
        Datum datum = Datum.ofWireName(location.datum()).orElseThrow();
        return Place.of(new Position(location.latitude(), location.longitude(), datum));
    }
}
