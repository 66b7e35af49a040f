/// At most one effect per `Idempotency-Key`, however often and however concurrently a request is sent.
@NullMarked
package cn.anlan.web.idempotency;

import org.jspecify.annotations.NullMarked;
