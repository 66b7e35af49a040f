/// Who is asking, what he may do, whose cases he may see, and what is kept of what he did.
///
/// - [cn.anlan.access.CurrentActor] tells the [cn.anlan.access.Actor] of the request; a resource states who may call it
///   with `@RolesAllowed(Roles.…)` or `@PermitAll`, and nothing unannotated is let through.
/// - [cn.anlan.access.OrganizationScope] tells whose cases the actor may see.
/// - [cn.anlan.access.audit.AuditLog] keeps what was done.
///
/// Flyway locations: `db/library/access` in every service; `db/library/access-replica` besides, in the services
/// that keep a replica of the organisation tree. The service that owns the tree leaves the second out, sets
/// `anlan.access.replica=false`, and brings a table or view `organization_node` of the same columns (id, path,
/// parent_id,
/// code, name, kind, division_code, credit_code, status, supervisor_id, regulator_id, version) in its own migrations,
/// with a GiST index under its path and plain ones under supervisor_id and regulator_id.
@NullMarked
package cn.anlan.access;

import org.jspecify.annotations.NullMarked;
