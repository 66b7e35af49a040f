/// Errors as answers: one [ProblemCode] enum per service, [ProblemException] to end a request with one of them, and
/// the mappers that turn these and everything the framework throws into `application/problem+json`.
@NullMarked
package cn.anlan.problem;

import org.jspecify.annotations.NullMarked;
