package cn.anlan.standalone;

import cn.anlan.standalone.process.Component;
import cn.anlan.standalone.process.ControlServer;
import cn.anlan.standalone.process.Progress;
import cn.anlan.standalone.process.StartFailure;
import cn.anlan.standalone.process.Supervisor;
import cn.anlan.standalone.servers.SuiteComponents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// The process that starts the suite, watches over it and stops it: what `./anlan up` runs.
final class SuiteProcess {

    private final SuiteLayout layout;
    private final UpOptions options;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Progress> watchers = new CopyOnWriteArrayList<>();
    private volatile SuiteState state = SuiteState.STARTING;

    SuiteProcess(SuiteLayout layout, UpOptions options, Progress console) {
        this.layout = layout;
        this.options = options;
        watchers.add(console);
    }

    /// Runs until the suite is told to stop.
    void run() throws StartFailure, IOException, InterruptedException {
        DataFolder.create(layout);
        Optional<SuiteLock> free = SuiteLock.take(layout);
        if (free.isEmpty()) {
            Suite running = Suite.in(layout);
            say("The suite is " + (running.isRunning() ? "already running." : "already starting or stopping."));
            say(Summary.of(running));
            return;
        }
        try (SuiteLock lock = free.get()) {
            lock.sign();
            startAndServe();
        }
    }

    /// Ends what a supervisor that was killed left running.
    void stopLeftovers() throws IOException, InterruptedException {
        DataFolder.create(layout);
        Optional<SuiteLock> free = SuiteLock.take(layout);
        if (free.isPresent()) {
            try (SuiteLock lock = free.get()) {
                supervisor(Ports.load(layout.data())).stopLeftovers();
            }
        }
    }

    private void startAndServe() throws StartFailure, IOException, InterruptedException {
        if (options.fresh()) {
            supervisor(Ports.load(layout.data())).stopLeftovers();
            DataFolder.clear(layout);
        }
        Ports ports = Ports.load(layout.data()).with(options.ports());
        Supervisor supervisor = supervisor(ports);
        supervisor.stopLeftovers();
        Preflight.check(layout, ports, options.leastFreeMegabytes());
        ports.save(layout.data());
        Thread atExit = Thread.ofPlatform().unstarted(() -> stopAll(supervisor));
        Runtime.getRuntime().addShutdownHook(atExit);
        try (ControlServer control = new ControlServer(layout.run(), (words, out) -> obey(supervisor, words, out))) {
            supervisor.startAll();
            say(Summary.of(Suite.in(layout)));
            state = SuiteState.RUNNING;
            ended.await();
        } catch (StartFailure failure) {
            stopAll(supervisor);
            throw failure;
        }
    }

    private Supervisor supervisor(Ports ports) throws IOException {
        List<Component> components = new SuiteComponents(layout, ports, Secrets.in(layout.data())).all();
        return new Supervisor(wanted(components), layout.run(), layout.logs(), this::say);
    }

    private List<Component> wanted(List<Component> all) {
        if (options.only().isEmpty()) {
            return all;
        }
        Set<String> names = new HashSet<>(options.only());
        List<Component> wanted = new ArrayList<>();
        for (Component component : all.reversed()) {
            if (names.contains(component.name())) {
                names.addAll(component.dependsOn());
                wanted.addFirst(component);
            }
        }
        return wanted;
    }

    private void obey(Supervisor supervisor, List<String> words, Progress out)
            throws StartFailure, IOException, InterruptedException {
        switch (words.getFirst()) {
            case "state" -> out.say(state.name());
            case "status" -> StatusTable.of(supervisor.status()).forEach(out::say);
            case "start" -> supervisor.start(argument(words));
            case "stop" -> supervisor.stop(argument(words));
            case "kill" -> supervisor.kill(argument(words));
            case "down" -> {
                watchers.add(out);
                stopAll(supervisor);
                ended.countDown();
            }
            default -> throw new NoSuchElementException("There is no command " + words.getFirst() + ".");
        }
    }

    private static String argument(List<String> words) {
        if (words.size() != 2) {
            throw new IllegalArgumentException(words.getFirst() + " needs the name of one process.");
        }
        return words.getLast();
    }

    private void stopAll(Supervisor supervisor) {
        state = SuiteState.STOPPING;
        try {
            supervisor.stopAll();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String line) {
        watchers.forEach(watcher -> watcher.say(line));
    }
}
