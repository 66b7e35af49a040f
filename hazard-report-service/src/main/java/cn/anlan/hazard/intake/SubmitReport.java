package cn.anlan.hazard.intake;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.china.geo.Datum;
import cn.anlan.china.geo.Position;
import cn.anlan.events.Ids;
import cn.anlan.hazard.HazardConfig;
import cn.anlan.hazard.abuse.Origins;
import cn.anlan.hazard.officer.RegisterOfficer;
import cn.anlan.hazard.proceedings.Proceedings;
import cn.anlan.hazard.receipt.Receipt;
import cn.anlan.hazard.receipt.Receipts;
import cn.anlan.hazard.report.HazardProblem;
import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.HazardReports;
import cn.anlan.hazard.report.HazardUrgency;
import cn.anlan.hazard.report.IntakeChannel;
import cn.anlan.hazard.report.Place;
import cn.anlan.hazard.report.Reception;
import cn.anlan.hazard.report.Tip;
import cn.anlan.hazard.routing.Organizations;
import cn.anlan.hazard.vault.Contact;
import cn.anlan.hazard.vault.ContactVault;
import cn.anlan.hazard.vault.ReporterWords;
import cn.anlan.problem.FieldError;
import cn.anlan.problem.ProblemException;
import cn.anlan.sql.JointWrites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a report in: finds the office in charge, seals the contact, starts the first clock, hands out the
/// receipt. All that is written travels to the database together.
@ApplicationScoped
public class SubmitReport {

    private final HazardReports reports;
    private final Organizations organizations;
    private final Receipts receipts;
    private final ContactVault vault;
    private final ReporterWords words;
    private final Origins origins;
    private final RegisterOfficer officers;
    private final Proceedings proceedings;
    private final JointWrites writes;
    private final Clock clock;
    private final Optional<DivisionCode> defaultDivision;

    SubmitReport(
            HazardReports reports,
            Organizations organizations,
            Receipts receipts,
            ContactVault vault,
            ReporterWords words,
            Origins origins,
            RegisterOfficer officers,
            Proceedings proceedings,
            JointWrites writes,
            Clock clock,
            HazardConfig config) {
        this.reports = reports;
        this.organizations = organizations;
        this.receipts = receipts;
        this.vault = vault;
        this.words = words;
        this.origins = origins;
        this.officers = officers;
        this.proceedings = proceedings;
        this.writes = writes;
        this.clock = clock;
        this.defaultDivision = config.intake().defaultDivision().map(DivisionCode::new);
    }

    @Transactional
    public Receipt submit(IntakeChannel channel, SubmissionRequest request) {
        return submit(Sender.by(channel), request);
    }

    @Transactional
    Receipt submit(Sender sender, SubmissionRequest request) {
        writes.gather();
        Reception reception = reception(sender.channel(), request);
        DivisionCode division = division(request);
        UUID office = organizations
                .officeKnownInChargeOf(division)
                .orElseThrow(() -> ProblemException.of(HazardProblem.DIVISION_NOT_SERVED)
                        .withErrors(List.of(FieldError.of(
                                "/divisionCode", "not-served", "该行政区划暂未开通受理", "no committee office serves it"))));
        UUID id = Objects.requireNonNullElseGet(request.id(), Ids::next);
        Receipts.Issued issued = receipts.issue();
        Tip tip = new Tip(
                request.category(),
                words.describe(id, sender.channel(), request.description()),
                division.value(),
                request.address(),
                place(request.location()),
                reception);
        HazardReport report = new HazardReport(
                id, issued.receipt().trackingNumber(), issued.secretHash(), tip, office, OffsetDateTime.now(clock));
        reports.add(report);
        if (request.contact() != null) {
            vault.keep(report.id(), request.contact());
        }
        sender.origin().ifPresent(digest -> origins.keep(report.id(), digest));
        sender.officer().ifPresent(officer -> officers.credit(officer, report.id()));
        proceedings.submitted(report);
        return issued.receipt();
    }

    private DivisionCode division(SubmissionRequest request) {
        String code = request.divisionCode();
        if (code == null) {
            return defaultDivision
                    .filter(_ -> request.saysWhere())
                    .orElseThrow(() -> ProblemException.invalid(
                            FieldError.of("/divisionCode", "not-null", "请填写行政区划代码", "the division code is needed")));
        }
        return DivisionCode.parse(code)
                .orElseThrow(() -> ProblemException.invalid(
                        FieldError.of("/divisionCode", "invalid-division-code", "不是有效的行政区划代码", "not a division code")));
    }

    private static Reception reception(IntakeChannel channel, SubmissionRequest request) {
        HazardUrgency urgency = Objects.requireNonNullElse(request.urgency(), HazardUrgency.ORDINARY);
        if (urgency == HazardUrgency.IMMINENT && !Boolean.TRUE.equals(request.safe())) {
            throw ProblemException.of(HazardProblem.SAFETY_FIRST)
                    .withErrors(List.of(FieldError.of(
                            "/safe",
                            "not-safe",
                            "请先撤离到安全地点，必要时拨打 119 或 110",
                            "go to a safe place first; call 119 or 110")));
        }
        if (channel == IntakeChannel.WHISTLEBLOWER && isBlank(request.reportedUnit())) {
            throw ProblemException.invalid(
                    FieldError.of("/reportedUnit", "not-blank", "请填写被举报单位", "the reported unit is needed"));
        }
        return new Reception(channel, urgency, isNamed(request.contact()), request.safe(), request.reportedUnit());
    }

    private static boolean isNamed(@Nullable Contact contact) {
        return contact != null && !isBlank(contact.name());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable Place place(SubmissionRequest.@Nullable Location location) {
        if (location == null) {
            return null;
        }
        Datum datum = Datum.ofWireName(location.datum()).orElseThrow();
        return Place.of(new Position(location.latitude(), location.longitude(), datum), location.accuracyMetres());
    }
}
