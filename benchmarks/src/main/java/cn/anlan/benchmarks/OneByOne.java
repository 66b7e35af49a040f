package cn.anlan.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;

/// The rows of a launch, inserted one by one through Hibernate, as a service would that opens commitment after
/// commitment: a transaction for each unit, an insert for each commitment and each event.
final class OneByOne {

    private OneByOne() {}

    /// @param secondsForAll what was measured, for all units
    record Result(int units, double seconds, double secondsForAll) {}

    /// @param from where the rows are read
    /// @param into tables like those, with the rows already there, which are emptied first
    /// @param share every how many-th unit is inserted; the time is scaled up
    static Result measure(DataSource from, String into, int share) throws SQLException {
        try (SessionFactory sessions = sessions(into)) {
            sessions.inTransaction(session -> session.createNativeMutationQuery(
                            "truncate commitment, outbox, progress_delta, progress cascade")
                    .executeUpdate());
            List<UUID> enrolments = enrolments(from);
            List<UUID> chosen = new ArrayList<>();
            for (int i = 0; i < enrolments.size(); i += share) {
                chosen.add(enrolments.get(i));
            }
            long nanos = 0;
            // The first ones warm up.
            int measured = 0;
            for (int i = 0; i < chosen.size(); i++) {
                List<Object> rows = rows(from, chosen.get(i));
                long started = System.nanoTime();
                sessions.inTransaction(session -> insert(session, rows));
                if (i >= chosen.size() / 10) {
                    nanos += System.nanoTime() - started;
                    measured++;
                }
            }
            double seconds = nanos / 1e9;
            return new Result(measured, seconds, seconds * enrolments.size() / measured);
        }
    }

    private static void insert(Session session, List<Object> rows) {
        for (Object row : rows) {
            session.persist(row);
            session.flush();
        }
    }

    private static SessionFactory sessions(String url) {
        return new Configuration()
                .addAnnotatedClass(CommitmentRow.class)
                .addAnnotatedClass(OutboxRow.class)
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.username", "postgres")
                .buildSessionFactory();
    }

    private static List<UUID> enrolments(DataSource from) throws SQLException {
        try (Connection connection = from.getConnection();
                PreparedStatement select = connection.prepareStatement("select id from enrolment order by id");
                ResultSet rows = select.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private static List<Object> rows(DataSource from, UUID enrolment) throws SQLException {
        try (Connection connection = from.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select * from commitment where enrolment_id = ?")) {
            select.setObject(1, enrolment);
            List<Object> result = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    result.add(new CommitmentRow(rows));
                    result.add(new OutboxRow(rows.getObject("id", UUID.class)));
                }
            }
            return result;
        }
    }

    @Entity
    @Table(name = "commitment")
    static class CommitmentRow {

        @Id
        private UUID id;

        private String kind;

        @Column(name = "enrolment_id")
        private UUID enrolmentId;

        @Column(name = "campaign_id")
        private UUID campaignId;

        @Column(name = "organization_id")
        private UUID organizationId;

        @Column(name = "requirement_id")
        private UUID requirementId;

        @Column(name = "counter_key")
        private @Nullable String counterKey;

        @Column(name = "title_zh")
        private String titleZh;

        @Column(name = "title_en")
        private String titleEn;

        @Column(name = "period_start")
        private LocalDate periodStart;

        @Column(name = "period_end")
        private LocalDate periodEnd;

        @Column(name = "planned_day")
        private LocalDate plannedDay;

        @Column(name = "due_at")
        private OffsetDateTime dueAt;

        @Column(name = "quantity_due")
        private int quantityDue;

        private String state;
        private String level;

        @SuppressWarnings("NullAway.Init") // filled by Hibernate
        protected CommitmentRow() {}

        CommitmentRow(ResultSet row) throws SQLException {
            id = row.getObject("id", UUID.class);
            kind = row.getString("kind");
            enrolmentId = row.getObject("enrolment_id", UUID.class);
            campaignId = row.getObject("campaign_id", UUID.class);
            organizationId = row.getObject("organization_id", UUID.class);
            requirementId = row.getObject("requirement_id", UUID.class);
            counterKey = row.getString("counter_key");
            titleZh = row.getString("title_zh");
            titleEn = row.getString("title_en");
            periodStart = row.getObject("period_start", LocalDate.class);
            periodEnd = row.getObject("period_end", LocalDate.class);
            plannedDay = row.getObject("planned_day", LocalDate.class);
            dueAt = row.getObject("due_at", OffsetDateTime.class);
            quantityDue = row.getInt("quantity_due");
            state = row.getString("state");
            level = row.getString("level");
        }
    }

    /// An event as long as those of the launch; what it says makes no difference to an insert.
    @Entity
    @Table(name = "outbox")
    static class OutboxRow {

        private static final String HEADERS = "{\"ce_subject\":\"" + "x".repeat(380) + "\"}";
        private static final String DATA = "{\"title\":\"" + "x".repeat(700) + "\"}";

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private long seq;

        private String topic;

        @Column(name = "\"key\"")
        private String key;

        @ColumnTransformer(write = "cast(? as json)")
        private String headers;

        private String data;

        @SuppressWarnings("NullAway.Init") // filled by Hibernate
        protected OutboxRow() {}

        OutboxRow(UUID aggregate) {
            topic = "anlan.commitment";
            key = aggregate.toString();
            headers = HEADERS;
            data = DATA;
        }
    }
}
