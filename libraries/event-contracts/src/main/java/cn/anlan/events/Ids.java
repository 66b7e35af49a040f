package cn.anlan.events;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/// Makes the identifiers of aggregates and events.
public final class Ids {

    private static final UUID NAMESPACE = UUID.fromString("5e0c1f6a-2f0b-5b0e-9d5c-a1a9ae5c0d01");
    private static final NoArgGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();
    private static final NameBasedGenerator NAMED = Generators.nameBasedGenerator(NAMESPACE);

    private Ids() {}

    /// A new UUIDv7 by system time; later ones sort after earlier ones of the same process.
    public static UUID next() {
        return TIME_ORDERED.generate();
    }

    /// The UUIDv5 of a name: the same in every process, now and later.
    ///
    /// @param name says the kind first, e.g. `organization:500108`
    public static UUID named(String name) {
        return NAMED.generate(name);
    }
}
