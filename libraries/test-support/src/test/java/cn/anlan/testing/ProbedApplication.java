package cn.anlan.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

@Path("/")
public final class ProbedApplication {

    private final AgroalDataSource database;
    private final JsonWebToken token;
    private final String brokers;

    ProbedApplication(
            AgroalDataSource database,
            JsonWebToken token,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.database = database;
        this.token = token;
        this.brokers = brokers;
    }

    @GET
    @Path("database")
    public Map<String, String> database() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select current_setting('server_version_num'), current_user, usesuper"
                                + " from pg_user where usename = current_user")) {
            row.next();
            return Map.of("version", row.getString(1), "user", row.getString(2), "superuser", row.getString(3));
        }
    }

    @GET
    @Path("brokers")
    public String brokers() {
        return brokers;
    }

    @GET
    @Path("me")
    @Authenticated
    public Map<String, String> me() {
        return Map.of("subject", token.getSubject(), "organization", token.getClaim("organization_id"));
    }
}
