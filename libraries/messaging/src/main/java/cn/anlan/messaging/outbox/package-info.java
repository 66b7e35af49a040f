/// The way out: from the outbox table to the broker.
@NullMarked
package cn.anlan.messaging.outbox;

import org.jspecify.annotations.NullMarked;
