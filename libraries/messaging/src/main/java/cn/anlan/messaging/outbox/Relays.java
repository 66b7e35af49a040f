package cn.anlan.messaging.outbox;

import cn.anlan.messaging.MessagingConfig;
import cn.anlan.messaging.broker.Broker;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Sets up the relay of this service.
@Singleton
final class Relays {

    @Produces
    @Singleton
    OutboxRelay relay(AgroalDataSource dataSource, Broker broker, MessagingConfig config) {
        MessagingConfig.Relay relay = config.relay();
        return new OutboxRelay(
                dataSource,
                () -> RelayProducer.open(broker.connection(), relay.linger(), relay.compression()),
                new RelaySettings(relay.batch(), relay.inFlight(), relay.linger(), relay.poll(), relay.takeover()));
    }
}
