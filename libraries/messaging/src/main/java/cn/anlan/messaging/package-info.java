/// Events out and in: the transactional outbox with its relay, and the consumer loop with its inbox.
///
/// A service appends events with [Outbox] inside its transaction, makes them with [EventFactory], and receives others'
/// events by declaring CDI beans that implement [EventHandler]. All else is the library's.
@NullMarked
package cn.anlan.messaging;

import org.jspecify.annotations.NullMarked;
