package cn.anlan.hazard.alike;

import cn.anlan.hazard.report.HazardReport;
import cn.anlan.hazard.report.Place;
import cn.anlan.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Finds reports that may tell of the same hazard as another one: of its category and weeks, within the reach of its
/// category, or without a place in its division. Ranked by nearness, likeness of the words and of the pictures.
@ApplicationScoped
public class FindAlike {

    private static final double METRES_PER_DEGREE = 111_195;

    /// Farther north the degrees of longitude are too short for a box to make sense.
    private static final double NARROWEST = 0.05;

    private static final int MOST = 20;

    /// Of those who were found by place or division, those who are in scope, and how alike they are.
    private static final String RANKED = """
            select near.id, near.tracking_number, near.state, near.reported_at, near.metres,
                   hazard_likeness(subject.bigrams, near.description) as words,
                   pictures.likeness as pictures
              from (%s) near
              cross join (select hazard_bigrams(description) as bigrams from hazard_report where id = ?) subject
              left join lateral (
                   select max(1 - bit_count((mine.picture_hash # theirs.picture_hash)::bit(64)) / 64.0)::double precision as likeness
                     from hazard_evidence mine
                     join hazard_evidence theirs on theirs.report_id = near.id and theirs.picture_hash is not null
                    where mine.report_id = ? and mine.picture_hash is not null) pictures on true
             where near.organization_id in (select id from organizations_in_scope(?))
                or near.handling_organization_id in (select id from organizations_in_scope(?))
             order by coalesce(1 - near.metres / ?, 0)
                      + hazard_likeness(subject.bigrams, near.description)
                      + coalesce(pictures.likeness, 0) desc, near.id
             limit ?
            """;

    private static final String NEAR = RANKED.formatted("""
            select id, tracking_number, state, reported_at, description, organization_id, handling_organization_id,
                   hazard_metres(?, ?, wgs84_latitude, wgs84_longitude) as metres
              from hazard_report
             where point(wgs84_longitude, wgs84_latitude) <@ box(point(?, ?), point(?, ?))
               and wgs84_latitude is not null
               and category = ? and reported_at between ? and ? and id <> ?
               and hazard_metres(?, ?, wgs84_latitude, wgs84_longitude) <= ?
            """);

    private static final String AROUND = RANKED.formatted("""
            select id, tracking_number, state, reported_at, description, organization_id, handling_organization_id,
                   null::double precision as metres
              from hazard_report
             where division_code = ? and category = ? and reported_at between ? and ? and id <> ?
            """);

    private final Database database;

    FindAlike(Database database) {
        this.database = database;
    }

    /// The reports most alike that the viewer may see.
    public List<Alike> of(HazardReport report, UUID viewer) {
        return report.place().map(place -> near(report, place, viewer)).orElseGet(() -> around(report, viewer));
    }

    private List<Alike> near(HazardReport report, Place place, UUID viewer) {
        double latitude = place.wgs84Latitude();
        double longitude = place.wgs84Longitude();
        int metres = Reach.metres(report.category());
        double height = metres / METRES_PER_DEGREE;
        double width = height / Math.max(NARROWEST, Math.cos(Math.toRadians(latitude)));
        return database.query(
                NEAR,
                Alike::read,
                latitude,
                longitude,
                longitude - width,
                latitude - height,
                longitude + width,
                latitude + height,
                report.category(),
                report.reportedAt().minusDays(Reach.DAYS),
                report.reportedAt().plusDays(Reach.DAYS),
                report.id(),
                latitude,
                longitude,
                metres,
                report.id(),
                report.id(),
                viewer,
                viewer,
                (double) metres,
                MOST);
    }

    private List<Alike> around(HazardReport report, UUID viewer) {
        return database.query(
                AROUND,
                Alike::read,
                report.divisionCode(),
                report.category(),
                report.reportedAt().minusDays(Reach.DAYS),
                report.reportedAt().plusDays(Reach.DAYS),
                report.id(),
                report.id(),
                report.id(),
                viewer,
                viewer,
                1.0,
                MOST);
    }
}
