package cn.anlan.testing;

import javax.management.MXBean;

/// The JVM's PostgreSQL, as seen from every class loader.
@MXBean
public interface PostgresServer {

    String getJdbcUrl();

    String getUsername();

    String getPassword();

    String getSuperuser();

    String getDataDirectory();

    void start();

    void stop();
}
