/// The way in: from the broker to the handlers, each event once.
@NullMarked
package cn.anlan.messaging.inbox;

import org.jspecify.annotations.NullMarked;
