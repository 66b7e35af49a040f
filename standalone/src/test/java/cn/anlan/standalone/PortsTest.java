package cn.anlan.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path data;

    @Test
    void shouldUseTheUsualNumbersUnlessToldOtherwise() throws Exception {
        Ports ports = Ports.load(data);

        assertThat(ports.at(Port.GATEWAY)).isEqualTo(8080);
        assertThat(ports.at(Port.HAZARD_REPORT_MANAGEMENT)).isEqualTo(19083);
    }

    @Test
    void shouldRememberAChoiceForTheNextStart() throws Exception {
        Ports.usual().with(Port.GATEWAY, 9999).save(data);

        assertThat(Ports.load(data).at(Port.GATEWAY)).isEqualTo(9999);
        assertThat(Ports.load(data).at(Port.KAFKA)).isEqualTo(19092);
    }

    @Test
    void shouldLetALaterChoiceWinOverAnEarlierOne() {
        Ports earlier = Ports.usual().with(Port.GATEWAY, 9000).with(Port.KAFKA, 9001);

        Ports both = earlier.with(Ports.usual().with(Port.GATEWAY, 9002));

        assertThat(both.at(Port.GATEWAY)).isEqualTo(9002);
        assertThat(both.at(Port.KAFKA)).isEqualTo(9001);
    }

    @Test
    void shouldFindADifferentFreeNumberForEachPort() {
        Ports ports = Ports.free();

        List<Integer> numbers = Arrays.stream(Port.values()).map(ports::at).toList();

        assertThat(numbers)
                .doesNotHaveDuplicates()
                .noneMatch(Ports::isTaken)
                .as("what a connection does not take before the server does")
                .allMatch(number -> number < Ports.FIRST_EPHEMERAL);
    }

    @Test
    void shouldRefuseANumberThatIsNoPort() {
        assertThatThrownBy(() -> Ports.usual().with(Port.GATEWAY, 70000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("70000 is no port");
    }

    @Test
    void shouldReadBackTheArgumentsOfADetachedStart() {
        UpOptions options = UpOptions.parse(
                List.of("--fresh", "--port", "gateway=9090", "--only", "kafka,postgres", "--least-free-mb", "5"));

        assertThat(UpOptions.parse(options.attachedArguments()).attachedArguments())
                .isEqualTo(options.attachedArguments())
                .containsExactly(
                        "--fresh", "--port", "gateway=9090", "--only", "kafka,postgres", "--least-free-mb", "5");
    }

    @Test
    void shouldNameThePortsThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> UpOptions.parse(List.of("--port", "door=80")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no port \"door\". There are: gateway, campaign");
    }

    @Test
    void shouldRefuseOptionsItDoesNotKnow() {
        assertThatThrownBy(() -> UpOptions.parse(List.of("--frsh")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("up has no option --frsh. See ./anlan help.");
    }
}
