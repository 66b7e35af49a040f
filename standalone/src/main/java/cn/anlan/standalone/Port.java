package cn.anlan.standalone;

import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;

/// The ports of the suite, all on the loopback interface, each with the number it has unless told otherwise.
public enum Port {
    GATEWAY(8080),
    CAMPAIGN(18081),
    INSPECTION(18082),
    HAZARD_REPORT(18083),
    REPORTING(18084),
    GATEWAY_MANAGEMENT(19080),
    CAMPAIGN_MANAGEMENT(19081),
    INSPECTION_MANAGEMENT(19082),
    HAZARD_REPORT_MANAGEMENT(19083),
    REPORTING_MANAGEMENT(19084),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    KEYCLOAK(18180);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    /// As written on the command line and in files: `hazard-report-management`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Port labelled(String label) {
        return Arrays.stream(values())
                .filter(port -> port.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no port \"" + label + "\". There are: "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Port::label).toList())));
    }
}
