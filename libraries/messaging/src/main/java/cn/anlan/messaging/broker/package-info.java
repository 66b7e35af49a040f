/// The broker: how to reach it, and the topics it must have.
@NullMarked
package cn.anlan.messaging.broker;

import org.jspecify.annotations.NullMarked;
