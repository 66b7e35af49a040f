package cn.anlan.testing;

import javax.management.MXBean;

/// The JVM's Kafka broker, as seen from every class loader.
@MXBean
public interface KafkaBroker {

    String getBootstrapServers();

    String getLogDirectory();

    void start();

    void stop();
}
