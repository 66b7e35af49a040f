package cn.anlan.hazard.officer;

import cn.anlan.access.OrganizationScope;
import cn.anlan.access.audit.AuditLog;
import cn.anlan.events.Ids;
import cn.anlan.hazard.receipt.Credentials;
import cn.anlan.problem.CommonProblem;
import cn.anlan.problem.ProblemException;
import cn.anlan.sealing.Mask;
import cn.anlan.sealing.SealedColumn;
import cn.anlan.sealing.SealedColumns;
import cn.anlan.sealing.Sealer;
import cn.anlan.sql.JointWrites;
import cn.anlan.web.Cursors;
import cn.anlan.web.Page;
import cn.anlan.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Registers information officers, knows them again, and ends their office.
@ApplicationScoped
public class RegisterOfficer implements SealedColumns {

    private static final String LIST = "information-officers";

    /// Without letters that are taken for digits, or for each other (Crockford's Base32).
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int RANDOM_CHARACTERS = 8;

    private final SecureRandom random = new SecureRandom();
    private final InformationOfficers officers;
    private final Credentials credentials;
    private final OrganizationScope scope;
    private final Sealer sealer;
    private final JointWrites writes;
    private final Cursors cursors;
    private final AuditLog audit;
    private final Clock clock;

    RegisterOfficer(
            InformationOfficers officers,
            Credentials credentials,
            OrganizationScope scope,
            Sealer sealer,
            JointWrites writes,
            Cursors cursors,
            AuditLog audit,
            Clock clock) {
        this.officers = officers;
        this.credentials = credentials;
        this.scope = scope;
        this.sealer = sealer;
        this.writes = writes;
        this.cursors = cursors;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    OfficerViews.Registered register(OfficerViews.Request request) {
        UUID organization = scope.viewer();
        if (organization == null) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        UUID id = Ids.next();
        Credentials.Issued issued = credentials.issue();
        InformationOfficer officer = new InformationOfficer(
                id,
                organization,
                number(),
                issued.hash(),
                sealer.seal(owner(id), request.name()),
                request.phone() == null ? null : sealer.seal(owner(id), request.phone()),
                OffsetDateTime.now(clock));
        officers.persist(officer);
        audit.record("information-officer.register", "information-officer", id, Map.of());
        return new OfficerViews.Registered(id, officer.number(), issued.printed());
    }

    @Transactional
    void end(UUID id) {
        officers.locked(id)
                .filter(officer -> scope.covers(officer.organizationId()))
                .orElseThrow(ProblemException::notFound)
                .end(OffsetDateTime.now(clock));
        audit.record("information-officer.end", "information-officer", id, Map.of());
    }

    @Transactional
    Page<OfficerViews.Line> page(PageRequest page) {
        UUID viewer = scope.viewer();
        if (viewer == null) {
            return new Page<>(List.of(), null);
        }
        List<String> before = cursors.position(LIST, page).orElse(List.of());
        return cursors.page(
                LIST,
                page,
                officers.inScope(
                        viewer,
                        before.isEmpty() ? null : OffsetDateTime.parse(before.getFirst()),
                        before.isEmpty() ? null : UUID.fromString(before.getLast()),
                        page.rowsToRead()),
                officer ->
                        List.of(officer.registeredAt().toString(), officer.id().toString()),
                officer -> OfficerViews.Line.of(officer, Mask.name(sealer.open(owner(officer.id()), officer.name()))));
    }

    /// The officer with this number and secret.
    ///
    /// @throws ProblemException unauthenticated, whichever of the two is wrong
    public UUID require(@Nullable String number, @Nullable String secret) {
        Optional<InformationOfficer> officer = officers.inOffice(number == null ? "" : number);
        if (!credentials.match(secret, officer.map(InformationOfficer::secretHash))) {
            throw ProblemException.of(CommonProblem.UNAUTHENTICATED);
        }
        return officer.orElseThrow().id();
    }

    /// Notes that the report which is being added is the officer's.
    public void credit(UUID officerId, UUID reportId) {
        writes.write(
                "insert into information_officer_report (report_id, officer_id) values (?, ?)", reportId, officerId);
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.of("information_officer", "id", "name", RegisterOfficer::owner),
                SealedColumn.of("information_officer", "id", "phone", RegisterOfficer::owner));
    }

    private String number() {
        StringBuilder number = new StringBuilder("XX-");
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }

    private static String owner(UUID id) {
        return "information-officer:" + id;
    }
}
