/// How every service meets its callers over HTTP. A service depends on this library, names the Flyway location
/// `db/library/web`, and gets problem details, request ids, size limits, JSON and management settings by default.
///
/// - **Lists**: take [cn.anlan.web.PageRequest] as `@Valid @BeanParam`, answer with [cn.anlan.web.Page], made by
///   [cn.anlan.web.Cursors].
/// - **Edits**: answer by [cn.anlan.web.Answers], which sends the version of every resource as its entity tag, and hold
///   edits to [cn.anlan.web.ETags#requireMatch(String, long)].
/// - **Requests that meet in the database** are answered by themselves: `stale-version`, `concurrent-change` or
/// `id-taken`.
/// - **Creating POSTs**: annotate the resource method with [cn.anlan.web.idempotency.Idempotent] and return
///   `jakarta.ws.rs.core.Response`; say what the body is with `@APIResponseSchema`.
/// - **Bodies** are limited to 1 MiB (`quarkus.http.limits.max-body-size`); a service that takes photos or files raises
///   that in its own `application.properties`.
/// - **Labels** of enums come in the language of [cn.anlan.web.RequestLanguage].
/// - **The API document** shows examples, `Idempotency-Key`s and how variants of a type are told apart by itself. It is
/// served at `/q/openapi`; a test holds it to the committed one with `OpenApiSnapshot` of the
///   test support.
/// - **Configuration**: `anlan.web.cursor-secret`, at least 16 characters, the same on all replicas.
@NullMarked
package cn.anlan.web;

import org.jspecify.annotations.NullMarked;
