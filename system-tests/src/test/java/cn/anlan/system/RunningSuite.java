package cn.anlan.system;

import cn.anlan.standalone.Ports;
import cn.anlan.standalone.Suite;
import cn.anlan.standalone.SuiteLayout;
import cn.anlan.standalone.UpOptions;
import cn.anlan.standalone.demo.Demo;
import cn.anlan.standalone.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the packaged suite as a parameter of type [Suite]: started once for all of them, on free ports and with
/// data of its own, stopped after the last. A parameter of type [PlayedStory] asks for what the story leaves behind.
public final class RunningSuite implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RunningSuite.class);
    private static final Set<Class<?>> PARAMETERS = Set.of(Suite.class, PlayedStory.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        Suite suite = store.computeIfAbsent("suite", key -> Started.fresh(), Started.class)
                .suite();
        return parameter.getParameter().getType() == Suite.class
                ? suite
                : store.computeIfAbsent("story", key -> play(suite), PlayedStory.class);
    }

    private static PlayedStory play(Suite suite) {
        try {
            return new PlayedStory(Demo.play(suite));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
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
