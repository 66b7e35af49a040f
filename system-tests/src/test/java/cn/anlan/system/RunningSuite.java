package cn.anlan.system;

import cn.anlan.standalone.Ports;
import cn.anlan.standalone.Suite;
import cn.anlan.standalone.SuiteLayout;
import cn.anlan.standalone.UpOptions;
import cn.anlan.standalone.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the packaged suite as a parameter of type [Suite]: started once for all of them, on free ports and with
/// data of its own, stopped after the last.
public final class RunningSuite implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RunningSuite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("suite", key -> Started.fresh(), Started.class)
                .suite();
    }

    /// Closed by JUnit at the end of the test run.
    private record Started(Suite suite) implements AutoCloseable {

        static Started fresh() {
            try {
                Path data = Files.createTempDirectory("anlan-system-tests-");
                UpOptions options = UpOptions.USUAL.withPorts(Ports.free());
                return new Started(Suite.start(new SuiteLayout(Path.of(".."), data), options, System.out::println));
            } catch (StartFailure | IOException failed) {
                throw new IllegalStateException("The suite does not start", failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            suite.down(System.out::println);
            List<Path> deepestFirst;
            try (Stream<Path> paths = Files.walk(suite.layout().data())) {
                deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
