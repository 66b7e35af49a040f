package cn.anlan.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.standalone.process.StartFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    Path directory;

    @Test
    void shouldNameAPortThatIsTakenAndHowToChooseAnother() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with(Port.GATEWAY, other.getLocalPort());

            assertThatThrownBy(() -> Preflight.checkPorts(ports))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage(
                            "Port %d (gateway) is taken by another program. Choose another: ./anlan up --port gateway=NUMBER"
                                    .formatted(other.getLocalPort()));
        }
    }

    @Test
    void shouldBeContentWithFreePorts() {
        assertThatCode(() -> Preflight.checkPorts(Ports.free())).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseToStartWhereTheDiskIsFull() {
        SuiteLayout layout = new SuiteLayout(directory, directory);

        assertThatThrownBy(() -> Preflight.checkDisk(layout, Long.MAX_VALUE))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("MB are free where the data lies (" + layout.data() + ")");
    }

    @Test
    void shouldSayWhichJdkIsNeeded() {
        assertThatThrownBy(() -> Preflight.checkJava(17))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("Anlan needs JDK 25; this is JDK 17 in ");
    }
}
